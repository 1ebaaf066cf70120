/** The templates that come with the program, for tests: electron/ reads them from the disk. */
import allHands from '../../../assets/letters/templates/all-hands.json' with { type: 'json' };
import chronology from '../../../assets/letters/templates/chronology.json' with { type: 'json' };
import closeout from '../../../assets/letters/templates/closeout.json' with { type: 'json' };
import inquiryTable from '../../../assets/letters/templates/inquiry-table.json' with { type: 'json' };
import oigResponse from '../../../assets/letters/templates/oig-response-90day.json' with { type: 'json' };
import preBrief from '../../../assets/letters/templates/pre-brief.json' with { type: 'json' };
import quarterlyStatus from '../../../assets/letters/templates/quarterly-status.json' with { type: 'json' };
import response from '../../../assets/letters/templates/response-30day.json' with { type: 'json' };
import { type Template, templateSchema } from '../template.ts';

export const builtInTemplates: readonly Template[] = [
  quarterlyStatus,
  response,
  oigResponse,
  closeout,
  preBrief,
  inquiryTable,
  chronology,
  allHands,
].map((template) => templateSchema.parse(template));

/** Throws where the program has none of this id. */
export function builtInTemplate(id: string): Template {
  const template = builtInTemplates.find((one) => one.id === id);
  if (!template) throw new Error(`no template ${id}`);
  return template;
}
