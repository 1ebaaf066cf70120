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
  | 'Div'
  | 'Figure'
  | 'Form'
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
  /** What is heard in place of a figure. */
  readonly alternative?: string;
}

/** What is painted but not read: rules and tints belong to the layout, running heads and repeated table heads to pagination. */
export interface Artifact {
  readonly kind: 'artifact';
  readonly role: 'layout' | 'header' | 'footer' | 'repeatedHead';
}

/** Nothing is painted without one of the two. */
export type Tag = StructNode | Artifact;

export type PlacedItem = PlacedText | PlacedRule | PlacedRectangle | PlacedPath | PlacedField;

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

/** A line through points, or the area within them. */
export interface PlacedPath {
  readonly kind: 'path';
  readonly tag: Tag;
  readonly points: readonly Point[];
  readonly fill?: Ink;
  /** Lengths of dash and gap; a whole line where absent. */
  readonly stroke?: { readonly ink: Ink; readonly thickness: number; readonly dash?: readonly [number, number] };
}

export type Point = readonly [x: number, y: number];

/** A field for a digital signature: nothing is painted, readers show it. */
export interface PlacedField {
  readonly kind: 'field';
  readonly tag: StructNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What assistive technology says of it. */
  readonly description: string;
}

export type Ink =
  | 'black'
  | 'grey'
  | 'navy'
  | 'red'
  | 'hairline'
  | 'tint'
  | 'bar'
  | 'barLate'
  | 'barLateTint'
  | 'barDone'
  | 'barPart'
  | 'white';
