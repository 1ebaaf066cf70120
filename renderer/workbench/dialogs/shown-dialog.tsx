import { useStore } from 'zustand';
import { useWorkbench } from '../workbench.ts';

/** The place of the dialogs that features draw. */
export function ShownDialog() {
  const { store } = useWorkbench().dialogs;
  const shown = useStore(store, (state) => state.shown);
  return shown?.(() => store.setState({ shown: undefined }));
}
