import { join } from 'node:path';
import { expect, test } from '../fixtures/officer.fixture.ts';
import { screens } from '../page-models/screens.ts';
import { findBarriers } from '../support/find-barriers.ts';

/** Every screen in every theme, at twice the size, and with the system's own colours. */

const themes = ['Dark', 'Light', 'High contrast'];
/** Where the pictures of every screen go, to be looked at; none are taken if it is not named. */
const picturesFolder = process.env.SCREEN_PICTURES;

for (const theme of themes) {
  test(`axe finds nothing serious on any screen, theme ${theme}`, async ({ desk }) => {
    test.setTimeout(180_000);
    const workbench = await desk.open();
    const { page } = workbench;
    const look = async (name: string) => {
      if (picturesFolder !== undefined)
        await page.screenshot({ path: join(picturesFolder, `${name}-${theme.toLowerCase().replace(' ', '-')}.png`) });
      expect.soft(await findBarriers(page), name).toEqual([]);
    };
    await workbench.chooseTheme(theme);
    await look('welcome');
    await workbench.openSample();
    for (const { name, show } of screens) {
      await show(workbench);
      await look(name);
    }
  });
}
