import type { Instant } from '../kernel/instant.ts';

/** What a letter says, in reading order, with no geometry: the one model that the PDF, the DOCX and the preview are made from. */
export interface LetterDocument {
  readonly meta: LetterMeta;
  /** A draft says DRAFT on every page; only a final document may be issued. */
  readonly status: 'draft' | 'final';
  readonly marking?: LetterMarking;
  readonly letterhead: Letterhead;
  /** As printed, for example "October 9, 2026". */
  readonly dateLine: string;
  /** "Case", "Our file", "Via email" and the like, printed as "label: text" between the date and the addressee. */
  readonly references: readonly LetterReference[];
  readonly addressee: readonly string[];
  /** Printed as the first heading, after "Subject: ". */
  readonly subject: string;
  readonly salutation: string;
  readonly body: readonly Block[];
  readonly closing: string;
  readonly signature: { readonly name: string; readonly title: string };
  readonly enclosures: readonly string[];
  readonly copiesTo: readonly string[];
}

export interface LetterMeta {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** BCP 47, for example "en-US". */
  readonly lang: string;
  readonly created: Instant;
}

/** A CUI marking (32 CFR 2002.20): the banner stands on every page, the designation indicator on the first. */
export interface LetterMarking {
  readonly banner: string;
  readonly designationIndicator: readonly string[];
}

export interface Letterhead {
  readonly agency: string;
  readonly office: string;
  readonly addressLines: readonly string[];
}

export interface LetterReference {
  readonly label: string;
  readonly text: string;
}

export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | FactsBlock | FigureBlock;

/** The subject is the heading of level 1, so the body's begin at 2. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 2 | 3;
  readonly content: readonly Inline[];
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
}

/** Labels (1., a., i. or a bullet) come from the depth and the place of an item; they are never typed. */
export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly content: readonly Inline[];
  readonly nested?: ListBlock;
}

/** Every row has one cell for each column; `caption` carries its own number ("Table 1. ..."). */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  /** What the table is for, read by assistive technology and not printed. */
  readonly summary?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface TableColumn {
  readonly heading: string;
  readonly align?: 'start' | 'end';
  /** The cells of this column name their rows. */
  readonly isRowHeader?: boolean;
}

export type Cell = readonly Inline[];

/** Short labelled values, for example counts. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly facts: readonly { readonly label: string; readonly value: readonly Inline[] }[];
}

/** A chart, drawn as vectors and tagged as one figure; its `caption` carries its own number ("Figure 1. ..."). */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly caption: string;
  /** All that the chart shows, in sentences: what is heard and printed where nothing is drawn. */
  readonly alternative: string;
  readonly chart: BarChart;
}

/** Horizontal bars from top to bottom; of several series the parts of a bar follow one another. */
export interface BarChart {
  readonly series: readonly { readonly name: string; readonly tone: ChartTone }[];
  /** Each row has one count for each series. */
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
}

/** What a bar means; never told by its colour alone. */
export type ChartTone = 'late' | 'ahead' | 'done' | 'part' | 'missing' | 'neutral';

export type Inline = TextInline | LinkInline | CitationInline;

export interface TextInline {
  readonly kind: 'text';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** BCP 47, where the language is not the letter's. */
  readonly lang?: string;
  /** Key of the live reference that printed it, as `M-00093.due`: on the letter's basis it resolves to this very text. */
  readonly source?: string;
}

export interface LinkInline {
  readonly kind: 'link';
  readonly text: string;
  readonly href: string;
  /** What assistive technology says of the target; the text where absent. */
  readonly description?: string;
}

/** Points at an enclosure or an authority, for example "Encl. 3" or "36 CFR 1230.14". */
export interface CitationInline {
  readonly kind: 'citation';
  readonly text: string;
  /** 1-based number of the enclosure meant, where it is one. */
  readonly enclosure?: number;
}
