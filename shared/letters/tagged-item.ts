/** What stands on a page and the elements that read it: each names the other, so they are defined together. */
import type { ListNumbering } from './list-labels.ts';
import type { FontName } from './text-shaper.ts';

/** The standard structure types a letter uses (ISO 32000-1, 14.8.4). */
export type StructType =
  | 'Document'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Reference'
  | 'Link';

/** One element of the logical structure; its children stand in reading order. */
export interface StructNode {
  readonly kind: 'node';
  readonly type: StructType;
  readonly parent: StructNode | undefined;
  readonly children: (StructNode | PlacedItem)[];
  readonly traits: StructTraits;
}

export interface StructTraits {
  readonly lang?: string;
  readonly scope?: 'Column' | 'Row';
  readonly numbering?: ListNumbering;
  readonly summary?: string;
  readonly link?: { readonly href: string; readonly description: string };
}

/** What is painted but not read: rules and tints belong to the layout, running heads and repeated table heads to pagination. */
export interface Artifact {
  readonly kind: 'artifact';
  readonly role: 'layout' | 'header' | 'footer' | 'repeatedHead';
}

/** Nothing is painted without one of the two. */
export type Tag = StructNode | Artifact;

export type PlacedItem = PlacedText | PlacedRule | PlacedRectangle;

/** Text on one baseline in one font. `pieces` were measured one by one; kerning does not cross them. */
export interface PlacedText {
  readonly kind: 'text';
  readonly tag: Tag;
  readonly x: number;
  readonly baseline: number;
  /** Without the space that hangs at the end of a line. */
  readonly width: number;
  readonly font: FontName;
  readonly size: number;
  readonly ink: Ink;
  readonly pieces: readonly string[];
}

/** A horizontal line. */
export interface PlacedRule {
  readonly kind: 'rule';
  readonly tag: Tag;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly thickness: number;
  readonly ink: Ink;
}

export interface PlacedRectangle {
  readonly kind: 'rectangle';
  readonly tag: Tag;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ink: Ink;
}

export type Ink = 'black' | 'grey' | 'navy' | 'red' | 'hairline' | 'tint';
