import './settings.css';
import { useState } from 'react';
import { useStore } from 'zustand';
import { matchTitle } from '../../platform/quick-input/match-title.ts';
import type { Setting } from '../../platform/settings/setting.ts';
import { valueIn } from '../../platform/settings/settings.ts';
import { Button } from '../../ui/button/button.tsx';
import { FilterField } from '../../ui/field/field.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { SettingControl } from './setting-control.tsx';

export function SettingsEditor() {
  const { settings } = useWorkbench();
  const all = useStore(settings.registry.store, (state) => state.items);
  const [filter, setFilter] = useState('');
  const shown = all.filter(
    (setting) => matchTitle(`${setting.category} ${setting.title} ${setting.description}`, filter) !== undefined,
  );
  const categories = Map.groupBy(shown, (setting) => setting.category);
  return (
    <div className="settings-editor">
      <header>
        <h1>Settings</h1>
        <FilterField
          label="Filter the settings"
          placeholder="Filter, e.g. theme"
          icon="search"
          value={filter}
          onChange={setFilter}
        />
      </header>
      {[...categories].map(([category, members]) => (
        <section key={category} aria-label={category}>
          <h2>{category}</h2>
          {members.map((setting) => (
            <SettingRow key={setting.id} setting={setting} />
          ))}
        </section>
      ))}
      {shown.length === 0 && <EmptyState what="No setting has these words." how="Take away a word or a letter." />}
    </div>
  );
}

function SettingRow({ setting }: { readonly setting: Setting }) {
  const { settings } = useWorkbench();
  const own = useStore(settings.store, (state) => state.own);
  const [error, setError] = useState<string>();
  const value = valueIn(own, setting);
  const change = (next: boolean | number | string) => {
    const result = settings.set(setting, next);
    setError(result.ok ? undefined : result.message);
  };
  return (
    <div className="setting">
      <SettingControl setting={setting} value={value} error={error} onChange={change} />
      {value !== setting.initial && (
        <Button look="link" onClick={() => settings.reset(setting)}>
          Reset {setting.title.toLowerCase()}
        </Button>
      )}
    </div>
  );
}
