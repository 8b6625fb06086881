import { Icon, type IconName } from '../shared/Icon.tsx';

/** A button that shows only an icon; `label` is its name and its tooltip, `act` its `data-act`. */
export function IconButton({
  act,
  icon,
  label,
  onClick,
}: {
  act: string;
  icon: IconName;
  label: string;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      className="ps-icon-button"
      data-act={act}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
