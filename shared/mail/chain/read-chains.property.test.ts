import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChains } from './chain-findings.ts';
import type { ChainSource } from './chain-source.ts';
import { splitChain } from './split-chain.ts';
import { quotedSamples } from './testing/quoted-samples.ts';

/** Evidence of some originals, each made of some samples. */
const anySources = fc
  .array(fc.array(fc.constantFrom(...quotedSamples), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((originals) =>
    originals.map(
      (samples, at): ChainSource => ({ id: `r${at}`, chain: splitChain(samples.map(({ text }) => text).join('\n\n')) }),
    ),
  );

test('every occurrence is a copy of one message, every message in one conversation and once in the timeline', () => {
  fc.assert(
    fc.property(anySources, (sources) => {
      const { messages, conversations } = readChains(sources, { domains: [] });
      const copies = messages.flatMap((message) =>
        message.copies.map(({ source, occurrence }) => `${source}#${occurrence.line}`),
      );
      const places = sources.flatMap(({ id, chain }) => chain.occurrences.map(({ line }) => `${id}#${line}`));
      expect(copies.sort()).toEqual(places.sort());
      const threaded = conversations.flatMap((conversation) => conversation.messages.map(({ id }) => id));
      expect(threaded.sort()).toEqual(messages.map(({ id }) => id).sort());
    }),
    { numRuns: 40 },
  );
});

test('an original read twice adds copies and no message; every merge has its reason', () => {
  fc.assert(
    fc.property(anySources, (sources) => {
      const again = sources.map((source) => ({
        ...source,
        id: `${source.id} again`,
        chain: { ...source.chain, occurrences: source.chain.occurrences.map((row) => ({ ...row })) },
      }));
      const dated = sources.map(({ id, chain }) => ({
        id,
        chain: { ...chain, occurrences: chain.occurrences.filter(({ sent }) => sent?.utc) },
      }));
      const datedAgain = again.map((source) => ({
        ...source,
        chain: { ...source.chain, occurrences: source.chain.occurrences.filter(({ sent }) => sent?.utc) },
      }));
      const once = readChains(dated, { domains: [] }).messages;
      const twice = readChains([...dated, ...datedAgain], { domains: [] }).messages;
      expect(twice.length).toBe(once.length);
      for (const { copies, why } of twice) expect(why.length).toBe(copies.length - 1);
    }),
    { numRuns: 40 },
  );
});

test('ids and conversations do not depend on the order in which originals are read', () => {
  fc.assert(
    fc.property(anySources, (sources) => {
      const groups = (order: readonly ChainSource[]) =>
        readChains(order, { domains: [] })
          .conversations.map(({ id, messages }) => [id, ...messages.map((message) => message.id).sort()])
          .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
      expect(groups([...sources].reverse())).toEqual(groups(sources));
    }),
    { numRuns: 40 },
  );
});
