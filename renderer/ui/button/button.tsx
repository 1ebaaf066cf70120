import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { useId } from 'react';
import { Icon } from '../icon/icon.tsx';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'type'> {
  readonly look?: 'plain' | 'primary' | 'link';
  readonly icon?: string | undefined;
  /** Why it cannot be pressed now. It keeps the focus and says the reason instead of going grey in silence. */
  readonly reason?: string | undefined;
  readonly children: ReactNode;
}

export function Button({ look = 'plain', icon, reason, children, onClick, className = '', ...rest }: ButtonProps) {
  const reasonId = useId();
  return (
    <>
      <button
        {...rest}
        type="button"
        className={`button button-${look} ${className}`}
        aria-disabled={reason !== undefined}
        aria-describedby={reason === undefined ? rest['aria-describedby'] : reasonId}
        data-tooltip={reason}
        onClick={reason === undefined ? onClick : undefined}
      >
        {icon !== undefined && <Icon name={icon} size={look === 'link' ? 16 : 14} />}
        {children}
      </button>
      {reason !== undefined && (
        <span id={reasonId} className="visually-hidden">
          {reason}
        </span>
      )}
    </>
  );
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'children' | 'title'> {
  readonly icon: string;
  /** The name a screen reader says and the tooltip shows. */
  readonly label: string;
  readonly size?: 14 | 16;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button of toolbars and tabs. */
export function IconButton({ icon, label, size = 16, className = '', ...rest }: IconButtonProps) {
  return (
    <button {...rest} type="button" className={`icon-button ${className}`} aria-label={label} data-tooltip={label}>
      <Icon name={icon} size={size} />
    </button>
  );
}
