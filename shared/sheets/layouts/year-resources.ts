import type { YearResources } from '../../domain/plan/plan.ts';

type Year = readonly [year: number, amountInDollars: number];

/** @example resourcesText([{ fiscalYear: 2022, amount: 125000 }]) // 'FY2022: 125000' */
export function resourcesText(resources: readonly Pick<YearResources, 'fiscalYear' | 'amount'>[]): string {
  return resources.map(({ fiscalYear, amount }) => `FY${fiscalYear}: ${amount}`).join('; ');
}

/** Years and US dollars, in order of the years; undefined for a text that tells anything else. @example yearsIn('FY2022: $125,000; 2023: 50000') */
export function yearsIn(text: string): readonly Year[] | undefined {
  const years: Year[] = [];
  for (const part of text.split(/[;\n]/).filter((one) => one.trim() !== '')) {
    const [, year, amount] = /^\s*(?:FY\s*)?(\d{4})\s*[:=]\s*\$?\s*(\d[\d,]*(?:\.\d\d?)?)\s*$/i.exec(part) ?? [];
    if (!year || !amount) return undefined;
    years.push([Number(year), Number(amount.replaceAll(',', ''))]);
  }
  return years.sort(([a], [b]) => a - b);
}
