/** Bulk entry: a spreadsheet file, or rows pasted from one, understood, previewed row by row, recorded; and records as a spreadsheet. */
import { z } from 'zod';
import { subjectSchema } from '../domain/ids.ts';
import { type Branded, brandedText } from '../kernel/branded.ts';
import { localDateSchema } from '../kernel/local-date.ts';
import { layoutNames } from '../sheets/layout.ts';
import { rowOutcomes } from '../sheets/row-outcome.ts';
import { contract } from './contract.ts';
import { chosenFileSchema, fileTokenSchema, savedFileSchema } from './file-token.ts';
import { jobIdSchema } from './job.contract.ts';

/** Names one preview that main holds: until it is discarded, another takes its place, or the docket is closed. */
export type SheetPreviewId = Branded<string, 'SheetPreviewId'>;

const previewIdSchema = brandedText<SheetPreviewId>(z.string().regex(/^[0-9a-f]{16}$/, 'must be the id of a preview'));

const outcomeSchema = z.enum(rowOutcomes);
const layoutSchema = z.enum(layoutNames);
const countSchema = z.int().nonnegative();
const countsSchema = z.strictObject({
  added: countSchema,
  changed: countSchema,
  alreadyThere: countSchema,
  differs: countSchema,
  refused: countSchema,
});

/** More text than this is brought in as a file. */
export const mostPastedCharacters = 64 * 2 ** 20;

/** Rows that one step records: undo looks for each of them whether something rests on it, in one breath. */
export const mostRecordedRows = 20_000;

/** Asks the officer for a spreadsheet. Null where the dialog was cancelled. */
export const chooseSheetFile = contract('sheet.chooseFile', z.null(), chosenFileSchema.nullable());

/** A file; rows as the clipboard gives them; or the sheet of the preview that is held, to be understood in another way. */
const sourceSchema = z.union([
  z.strictObject({ file: fileTokenSchema }),
  z.strictObject({
    text: z.string().min(1).max(mostPastedCharacters, 'must not be longer than 64 million characters'),
  }),
  z.strictObject({ preview: previewIdSchema }),
]);

/** How one of the known kinds of sheet fits the header. */
const fitSchema = z.strictObject({
  layout: layoutSchema,
  title: z.string(),
  /** Columns of the sheet that it knows. */
  named: countSchema,
  /** Titles of the columns that it cannot do without and the sheet does not have. */
  missing: z.array(z.string()).readonly(),
});
export type LayoutFit = z.output<typeof fitSchema>;

const previewSchema = z.strictObject({
  preview: previewIdSchema,
  /** Of the worksheet, or of the file where it has no worksheets. */
  name: z.string(),
  /** Of all worksheets. */
  names: z.array(z.string()).readonly(),
  layout: layoutSchema,
  fits: z.array(fitSchema).readonly(),
  headers: z
    .array(
      z.strictObject({
        /** Counted from 0. */
        column: countSchema,
        text: z.string(),
        /** The first thing that stands under it; empty where nothing does. */
        example: z.string(),
        /** What the column tells; null where it is not taken in. */
        member: z.string().nullable(),
      }),
    )
    .readonly(),
  /** What a column may tell in this layout. */
  members: z.array(z.strictObject({ member: z.string(), title: z.string(), isNeeded: z.boolean() })).readonly(),
  /** Titles of needed columns that no column of the sheet tells: nothing was previewed then. */
  missing: z.array(z.string()).readonly(),
  notices: z.array(z.string()).readonly(),
  counts: countsSchema,
  /** Rows that say anything. */
  total: countSchema,
});
export type SheetPreviewed = z.output<typeof previewSchema>;

/**
 * Reads a sheet and says what would become of every row; nothing is recorded. One preview is held at a time: it takes the place of the one before. Progress counts rows.
 * `effective` is the day from which a fact holds whose day the sheet does not tell (today unless given). Refuses
 * with a `sheet.` code, `sheet.previewUnknown`, `file.tokenUnknown`, `docket.noneOpen`, `cancelled`, a disk code, or as the reading process ends (`child.`).
 */
export const previewSheet = contract(
  'sheet.preview',
  z.strictObject({
    job: jobIdSchema,
    source: sourceSchema,
    sheetName: z.string().max(1_000).optional(),
    layout: layoutSchema.optional(),
    changes: z
      .array(z.strictObject({ column: countSchema, member: z.string().max(100).nullable() }))
      .max(1_000)
      .optional(),
    effective: localDateSchema.optional(),
  }),
  previewSchema,
);

const rowSchema = z.strictObject({
  /** As the spreadsheet numbers it. */
  row: z.int().positive(),
  outcome: outcomeSchema,
  subject: subjectSchema.optional(),
  /** What the row says, by titles of its columns; long texts are cut. */
  given: z.array(z.strictObject({ title: z.string(), text: z.string() })).readonly(),
  differences: z.array(z.strictObject({ title: z.string(), recorded: z.string(), given: z.string() })).readonly(),
  faults: z.array(z.strictObject({ place: z.string(), code: z.string(), message: z.string() })).readonly(),
  notes: z.array(z.string()).readonly(),
});
export type SheetRow = z.output<typeof rowSchema>;
export type SheetOutcome = SheetRow['outcome'];

/** Rows of a preview in order of the sheet, those of one outcome or all; `from` counts from 0. Refuses with `sheet.previewUnknown`. */
export const readSheetRows = contract(
  'sheet.readRows',
  z.strictObject({
    preview: previewIdSchema,
    from: countSchema,
    limit: z.int().min(1).max(2_000),
    only: outcomeSchema.optional(),
  }),
  z.strictObject({ rows: z.array(rowSchema).readonly(), total: countSchema }),
);

/**
 * Records what a preview found good, as one step for undo. `strict` records nothing where any row is refused or contradicts the record (`sheet.notAllRight`). Where the
 * record moved on since the preview, all rows are decided again, and where one comes out differently nothing is recorded (`sheet.movedOn`). Progress counts rows.
 * Refuses besides with `sheet.tooManyRows`, `sheet.previewUnknown`, `sheet.alreadyRecorded`, `cancelled` (before anything is recorded), and as `record.handle` does.
 */
export const recordSheet = contract(
  'sheet.record',
  z.strictObject({ job: jobIdSchema, preview: previewIdSchema, strict: z.boolean().default(false) }),
  z.strictObject({
    counts: countsSchema,
    /** Facts. */
    recorded: countSchema,
    /** Why the rest of a long sheet was not recorded; what was recorded before stays, and is one step for undo. */
    stopped: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  }),
);

/** Ends a preview; no error where it has ended. */
export const discardSheet = contract('sheet.discard', z.strictObject({ preview: previewIdSchema }), z.null());

/** What can be written out, each in its own columns; plans and milestones in those of a template as well. */
export const exportedTables = ['recommendations', 'plans', 'milestones', 'problems', 'obligations'] as const;

/** Writes records as a spreadsheet where the officer says. Refuses with `docket.noneOpen`, `sheet.noSuchLayout`, `sheet.cellTooLong`, `sheet.tooManyRows`, or a disk code. */
export const exportSheet = contract(
  'sheet.export',
  z.strictObject({
    table: z.enum(exportedTables),
    layout: layoutSchema.optional(),
    type: z.enum(['csv', 'xlsx']),
    asOf: localDateSchema.optional(),
    /** Only what was recorded by the end of this day. */
    knownOn: localDateSchema.optional(),
  }),
  savedFileSchema,
);
