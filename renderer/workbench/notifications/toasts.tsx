import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Notification, Severity } from '../../platform/notifications/notifications.ts';
import { Button, IconButton } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { useWorkbench } from '../workbench.ts';

const maxToasts = 3;
const shownMs = 8_000;

/** Bottom right, at most three; errors stay until closed, the rest while the pointer or the focus is on them. */
export function Toasts() {
  const { notifications } = useWorkbench();
  const all = useStore(notifications.store, (state) => state.all);
  const toasts = all.filter((entry) => entry.isToast).slice(-maxToasts);
  return (
    <section className="toasts" aria-label="Notifications">
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function Toast({ toast }: { readonly toast: Notification }) {
  const { notifications, announcer } = useWorkbench();
  const hide = () => notifications.hideToast(toast.id);
  useEffect(() => {
    const sentence = [toast.message, toast.result].filter(Boolean).join(' ');
    announcer.say(sentence, toast.severity === 'error' ? 'assertive' : 'polite');
  }, [announcer, toast]);
  useEffect(() => {
    if (toast.severity === 'error') return;
    const timer = setInterval(() => {
      if (document.querySelector(`#toast-${toast.id}:is(:hover, :focus-within)`) === null)
        notifications.hideToast(toast.id);
    }, shownMs);
    return () => clearInterval(timer);
  }, [notifications, toast]);
  return (
    <div id={`toast-${toast.id}`} className="toast" role="group" aria-label={toast.message}>
      <div className="toast-head">
        <SeverityIcon severity={toast.severity} />
        <span className="toast-message">{toast.message}</span>
        <IconButton icon="close" size={14} label="Close the notification" onClick={hide} />
      </div>
      {toast.result !== undefined && <p>{toast.result}</p>}
      <NotificationActions notification={toast} onDidRun={hide} />
    </div>
  );
}

const severityLooks: Readonly<
  Record<Severity, { readonly icon: string; readonly tone: string; readonly word: string }>
> = {
  error: { icon: 'error', tone: 'error', word: 'Error: ' },
  warning: { icon: 'warning', tone: 'warning', word: 'Warning: ' },
  note: { icon: 'info', tone: 'info', word: '' },
  done: { icon: 'pass', tone: 'ok', word: 'Done: ' },
};

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const look = severityLooks[severity];
  return (
    <span className={`tone-${look.tone}`}>
      <Icon name={look.icon} />
      <span className="visually-hidden">{look.word}</span>
    </span>
  );
}

export function NotificationActions({
  notification,
  onDidRun,
}: {
  readonly notification: Notification;
  readonly onDidRun: () => void;
}) {
  const { commands } = useWorkbench();
  const actions = notification.actions ?? [];
  if (actions.length === 0) return null;
  return (
    <div className="toast-actions">
      {actions.map((action, index) => (
        <Button
          key={action.title}
          look={index === actions.length - 1 ? 'primary' : 'plain'}
          onClick={() => {
            onDidRun();
            void commands.runLink(action);
          }}
        >
          {action.title}
        </Button>
      ))}
    </div>
  );
}
