import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createForkRunner } from './fork-runner.ts';
import { openRequestLane, type RequestLane } from './request-lane.ts';

const modulePath = fileURLToPath(new URL('./testing/misbehaving.child.ts', import.meta.url));
const answerSchema = z.object({ pid: z.int(), rest: z.unknown() });
type Answer = z.infer<typeof answerSchema>;

const lanes: RequestLane<Answer>[] = [];

function openLane(): RequestLane<Answer> {
  const options = { name: 'test', heapLimitMb: 64, residentLimitMb: 400 };
  const lane = openRequestLane({ runner: createForkRunner(), modulePath, options, answerSchema });
  lanes.push(lane);
  return lane;
}

afterEach(async () => {
  for (const lane of lanes.splice(0)) await lane.close();
});

async function pidOf(lane: RequestLane<Answer>): Promise<number> {
  const answer = await lane.ask({ deed: 'echo' }, 10_000);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value.pid;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('openRequestLane', () => {
  it('keeps one child for requests that are answered', async () => {
    const lane = openLane();
    expect(await lane.ask({ deed: 'echo', rest: { bytes: new Uint8Array([1, 2]) } }, 10_000)).toMatchObject({
      ok: true,
      value: { rest: { bytes: new Uint8Array([1, 2]) } },
    });
    expect(await pidOf(lane)).toBe(await pidOf(lane));
  });

  it('lets its child go to rest, and starts a fresh one for the next request', async () => {
    const lane = openLane();
    const pid = await pidOf(lane);
    await lane.rest();
    expect(isAlive(pid)).toBe(false);
    expect(await pidOf(lane)).not.toBe(pid);
  });

  it('kills a child that hangs, and starts a fresh one for the next request', async () => {
    const lane = openLane();
    const pid = await pidOf(lane);
    expect(await lane.ask({ deed: 'hang' }, 300)).toMatchObject({ ok: false, code: 'child.timedOut' });
    expect(isAlive(pid)).toBe(false);
    expect(await pidOf(lane)).not.toBe(pid);
  });

  it.each([
    ['abort', 'child.crashed'],
    ['leave', 'child.crashed'],
    ['eatHeap', 'child.outOfMemory'],
  ])('answers a request whose child does %s with %s', async (deed, code) => {
    const lane = openLane();
    expect(await lane.ask({ deed }, 30_000)).toMatchObject({ ok: false, code });
    expect(await lane.ask({ deed: 'echo' }, 10_000)).toMatchObject({ ok: true });
  });

  it.runIf(process.platform === 'linux')('kills a child that holds too many bytes outside its heap', async () => {
    expect(await openLane().ask({ deed: 'eatBuffers' }, 30_000)).toMatchObject({
      ok: false,
      code: 'child.outOfMemory',
    });
  });

  it('refuses an answer that does not fit the schema', async () => {
    expect(await openLane().ask({ deed: 'nonsense' }, 10_000)).toMatchObject({
      ok: false,
      code: 'child.answerUnreadable',
    });
  });

  it('refuses requests after it was closed, and the one under way', async () => {
    const lane = openLane();
    await pidOf(lane);
    const underWay = lane.ask({ deed: 'hang' }, 30_000);
    await lane.close();
    expect(await underWay).toMatchObject({ ok: false, code: 'child.killed' });
    expect(await lane.ask({ deed: 'echo' }, 1_000)).toMatchObject({ ok: false, code: 'child.killed' });
  });

  it('leaves no child behind when the parent is killed', async () => {
    const script = `
      import { createForkRunner } from ${JSON.stringify(new URL('./fork-runner.ts', import.meta.url).href)};
      const child = createForkRunner().start(${JSON.stringify(modulePath)}, { name: 'test', heapLimitMb: 64, residentLimitMb: 400 });
      child.onMessage(({ pid }) => console.log(pid));
      child.send({ deed: 'echo' });`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(parent.stdout, 'data');
    const pid = Number(String(line));
    parent.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  });
});
