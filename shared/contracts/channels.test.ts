import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { broadcastChannels, callChannels } from './channels.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.contract.ts'));

async function declaredChannels(): Promise<string[]> {
  const modules: object[] = await Promise.all(files.map((name) => import(/* @vite-ignore */ `./${name}`)));
  const exported: unknown[] = modules.flatMap((module) => Object.values(module));
  return exported.filter((value) => isDeclaration(value)).map((value) => value.channel);
}

function isDeclaration(value: unknown): value is { channel: string } {
  return typeof value === 'object' && value !== null && 'channel' in value;
}

it('has exactly one contract for every channel of the frozen list, and no other', async () => {
  expect((await declaredChannels()).sort()).toEqual([...callChannels, ...broadcastChannels].sort());
});

it('cannot be added to at run time', () => {
  expect(Object.isFrozen(callChannels) && Object.isFrozen(broadcastChannels)).toBe(true);
});
