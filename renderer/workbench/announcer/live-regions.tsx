import { useStore } from 'zustand';
import { useWorkbench } from '../workbench.ts';

export function LiveRegions() {
  const { polite, assertive } = useStore(useWorkbench().announcer.store);
  return (
    <div className="visually-hidden">
      <div role="status">{polite}</div>
      <div role="alert">{assertive}</div>
    </div>
  );
}
