import { computedIds } from '../../../../shared/letters/computed-block.ts';
import type { DraftBlock } from '../../../../shared/letters/draft.ts';
import { insertBlocks, moveBlock, removeBlock, setBlock } from '../../../../shared/letters/edit/change-blocks.ts';
import type { MenuEntry } from '../../../ui/menu/menu.tsx';
import { MenuButton } from '../../../ui/menu/menu-button.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { computedInWords, contentOf, nameOfBlock, newTable, writableKinds } from './block-kinds.ts';
import { useDraftPage } from './draft-page-context.ts';

/** What can be done with a whole block. */
export function BlockTools({ block, at }: { readonly block: DraftBlock; readonly at: number }) {
  const { draft, change, setFocus } = useDraftPage();
  const { quickInput } = useWorkbench();
  const insert = (made: DraftBlock) => {
    change((before) => insertBlocks(before, at + 1, made));
    setFocus({ block: at + 1, part: 0 });
  };
  const computed = async () => {
    const options = computedIds.map((value) => ({ title: capitalised(computedInWords(value)), value }));
    const id = await quickInput.choose('Which part of the record?', options);
    if (id !== undefined) insert({ kind: 'computed', id });
  };
  const content = contentOf(block);
  const entry = (title: string, choose: () => void, reason?: string): MenuEntry => ({
    id: title,
    title,
    choose,
    reason,
  });
  const groups = () => [
    [
      ...writableKinds.map(({ title, make }) => entry(`Add a ${title.toLowerCase()} below`, () => insert(make([])))),
      entry('Add a table below', () => insert(newTable)),
      entry('Add a part of the record below…', () => void computed()),
    ],
    content === undefined
      ? []
      : writableKinds
          .filter(({ title }) => title !== nameOfBlock(block))
          .map(({ title, make }) =>
            entry(`Make it a ${title.toLowerCase()}`, () => change((before) => setBlock(before, at, make(content)))),
          ),
    [
      entry(
        'Move up (Alt+Up)',
        () => change((before) => moveBlock(before, at, -1)),
        at === 0 ? 'It is the first.' : undefined,
      ),
      entry(
        'Move down (Alt+Down)',
        () => change((before) => moveBlock(before, at, 1)),
        at === draft.blocks.length - 1 ? 'It is the last.' : undefined,
      ),
      entry('Remove', () => change((before) => removeBlock(before, at))),
    ],
  ];
  return (
    <MenuButton
      icon="ellipsis"
      label={`${nameOfBlock(block)} ${at + 1}: add, change, move, remove`}
      groups={() => groups().filter((group) => group.length > 0)}
    />
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
