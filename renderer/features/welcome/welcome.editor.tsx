import './welcome.css';
import { useStore } from 'zustand';
import { menuModel } from '../../platform/menus/menu-model.ts';
import { valueIn } from '../../platform/settings/settings.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { BrandMark } from '../../workbench/title-bar/brand-mark.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { type RecentDocket, welcomePage } from './api.ts';
import { Walkthrough } from './walkthrough.tsx';
import { welcomeAtStart } from './welcome.settings.ts';

export function WelcomeEditor() {
  const { dayInWords, recent } = useStore(welcomePage);
  return (
    <div className="welcome">
      <header>
        <BrandMark size={40} />
        <div>
          <h1>Records Workbench</h1>
          {dayInWords !== undefined && <p className="welcome-day muted">{dayInWords}</p>}
        </div>
      </header>
      <div className="welcome-column">
        <Start />
        <section aria-labelledby="welcome-recent">
          <h2 id="welcome-recent">Recent</h2>
          {recent.length === 0 && <p className="muted">Dockets that you open are listed here.</p>}
          <ul>
            {recent.map((docket) => (
              <Recent key={docket.place} docket={docket} />
            ))}
          </ul>
        </section>
        <Keys />
      </div>
      <div className="welcome-column">
        <Walkthrough />
        <ShowAtStart />
      </div>
    </div>
  );
}

function Start() {
  const workbench = useWorkbench();
  useStore(workbench.context.store);
  const items = menuModel(workbench, 'welcomeStart').flat();
  return (
    <section aria-labelledby="welcome-start">
      <h2 id="welcome-start">Start</h2>
      <ul>
        {items.map((item) => (
          <li key={item.command} className="welcome-start-item">
            <Button
              look="link"
              icon={item.icon}
              reason={item.reason}
              onClick={() => workbench.commands.runLink({ command: item.command })}
            >
              {item.title}
            </Button>
            {item.key !== undefined && <kbd>{item.key}</kbd>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Recent({ docket }: { readonly docket: RecentDocket }) {
  const { commands } = useWorkbench();
  return (
    <li className="welcome-recent-item">
      <Icon name="folder-library" />
      <Button look="link" onClick={() => commands.runLink(docket.open)}>
        {docket.name}
      </Button>
      <span className="muted">{docket.lastOpen}</span>
      <span className="welcome-place">{docket.place}</span>
      {docket.standing !== undefined && (
        <StatusWord status={docket.standing.isVerified ? 'verified' : 'warning'} word={docket.standing.sentence} />
      )}
    </li>
  );
}

const keysWorthKnowing = [
  { command: 'workbench.showCommands', what: 'every command' },
  { command: 'workbench.quickOpen', what: 'every record' },
  { command: 'workbench.togglePanel', what: 'panel' },
  { command: 'workbench.focusNextPart', what: 'next part' },
];

function Keys() {
  const { keybindings } = useWorkbench();
  const known = keysWorthKnowing.flatMap(({ command, what }) => {
    const key = keybindings.keyOf(command);
    return key === undefined ? [] : [{ key, what }];
  });
  return (
    <section aria-labelledby="welcome-keys">
      <h2 id="welcome-keys">Keys worth knowing</h2>
      <dl className="welcome-keys">
        {known.map(({ key, what }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ShowAtStart() {
  const { settings } = useWorkbench();
  const isShown = useStore(settings.store, ({ own }) => valueIn(own, welcomeAtStart));
  return (
    <label className="welcome-at-start">
      <input
        type="checkbox"
        className="check-input"
        checked={isShown}
        onChange={(event) => settings.set(welcomeAtStart, event.target.checked)}
      />
      Show at start
    </label>
  );
}
