import { Icon, type IconName } from '../shared/Icon.tsx';
import type { MarkdownEdit } from './markdown-edits.ts';

const TOOLS: readonly { edit: MarkdownEdit; label: string; icon: IconName }[] = [
  { edit: 'bold', label: 'Bold', icon: 'bold' },
  { edit: 'italic', label: 'Italic', icon: 'italic' },
  { edit: 'code', label: 'Code', icon: 'code' },
  { edit: 'link', label: 'Link', icon: 'link' },
  { edit: 'list', label: 'List', icon: 'list' },
  { edit: 'steps', label: 'Numbered steps', icon: 'steps' },
  { edit: 'quote', label: 'Quotation', icon: 'quote' },
];

/** A block that can be put into the text: the template, the question, what the page showed. */
export interface Block {
  id: 'template' | 'question' | 'page';
  label: string;
  text: string;
}

/** The composer's tools. Test ids: `compose-tool` (with `data-edit`), `compose-block` (with `data-block`). */
export function Toolbar({
  fieldId,
  blocks,
  onEdit,
  onBlock,
}: {
  /** Id of the text field that it works on. */
  fieldId: string;
  blocks: readonly Block[];
  onEdit: (edit: MarkdownEdit) => void;
  onBlock: (block: Block) => void;
}) {
  return (
    <div className="tools" role="group" aria-label="Formatting" aria-controls={fieldId}>
      {TOOLS.map(({ edit, label, icon }) => (
        <button
          key={edit}
          type="button"
          className="ps-button ps-button-quiet tool"
          title={label}
          aria-label={label}
          onClick={() => onEdit(edit)}
          data-testid="compose-tool"
          data-edit={edit}
        >
          <Icon name={icon} />
        </button>
      ))}
      <span className="tools-blocks">
        {blocks.map((block) => (
          <button
            key={block.id}
            type="button"
            className="ps-button ps-button-quiet ps-button-small"
            onClick={() => onBlock(block)}
            data-testid="compose-block"
            data-block={block.id}
          >
            {block.label}
          </button>
        ))}
      </span>
    </div>
  );
}
