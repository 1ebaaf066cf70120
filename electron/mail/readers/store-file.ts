/** Outlook's .pst and .ost as a tree of nodes (MS-PST): which messages there are, and in which folders. Nothing is held in memory but numbers and names. */

import Long from 'long';
import { PSTFile, PSTFolder, PSTMessage } from 'pst-extractor';
import type { DescriptorIndexNode } from 'pst-extractor/dist/DescriptorIndexNode.class.js';

/** The low five bits of a node's number tell its kind (MS-PST 2.2.2.1). */
const nodeKinds = { folder: 0x02, message: 0x04 } as const;
const rootFolder = 0x122;
const deepestFolder = 64;
const outside = 'Not in a folder';

interface StoreNode {
  readonly node: number;
  /** Names from the top, joined by `/`. */
  readonly folder: string;
}

export interface StoreFile {
  readonly isAnsi: boolean;
  /** Every message that the store's index has, also one that its folder does not list any more; in order of folders and nodes. */
  readonly nodes: readonly StoreNode[];
  message(node: number): PSTMessage;
  folderOf(node: number): string;
  close(): void;
}

/** Throws where the store cannot be opened: damaged, or encrypted as a whole. */
export function openStoreFile(path: string): StoreFile {
  const file = new PSTFile(path);
  const folders = new Map<number, string>();
  const nodes: StoreNode[] = [];
  const tree = file.getChildDescriptorTree();
  const seen = new Set<number>();
  visitFolders(rootFolder, '', 0);
  for (const [parent, children] of tree) if (!folders.has(parent)) addMessages(children, outside);
  const folderByNode = new Map(nodes.map(({ node, folder }) => [node, folder]));
  return {
    isAnsi: file.pstFileType === PSTFile.PST_TYPE_ANSI || file.pstFileType === PSTFile.PST_TYPE_ANSI_2,
    nodes,
    message: (node) => new PSTMessage(file, file.getDescriptorIndexNode(Long.fromNumber(node))),
    folderOf: (node) => folderByNode.get(node) ?? outside,
    close: () => file.close(),
  };

  function visitFolders(id: number, path: string, depth: number): void {
    if (folders.has(id) || depth > deepestFolder) return;
    folders.set(id, path);
    const children = tree.get(id) ?? [];
    addMessages(children, path);
    const inside = children
      .filter(
        ({ descriptorIdentifier }) => kindOf(descriptorIdentifier) === nodeKinds.folder && descriptorIdentifier !== id,
      )
      .map((node) => ({ id: node.descriptorIdentifier, name: folderName(node) }));
    inside.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id));
    for (const folder of inside)
      visitFolders(folder.id, path === '' ? folder.name : `${path}/${folder.name}`, depth + 1);
  }

  function addMessages(children: readonly DescriptorIndexNode[], folder: string): void {
    const found = children
      .map(({ descriptorIdentifier }) => descriptorIdentifier)
      .filter((id) => kindOf(id) === nodeKinds.message && !seen.has(id));
    for (const node of found.sort((a, b) => a - b)) {
      seen.add(node);
      nodes.push({ node, folder });
    }
  }

  function folderName(node: DescriptorIndexNode): string {
    try {
      return new PSTFolder(file, node).displayName.replaceAll('/', '\u2215') || `Folder ${node.descriptorIdentifier}`;
    } catch {
      return `Folder ${node.descriptorIdentifier}`;
    }
  }
}

function kindOf(node: number): number {
  return node & 0x1f;
}
