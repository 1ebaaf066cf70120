import { describe, expect, it } from 'vitest';
import { keptStyles } from './kept-styles.ts';

describe('keptStyles', () => {
  it('keeps what carries meaning', () => {
    expect(keptStyles('color: red; text-decoration: line-through; position: fixed')).toEqual({
      color: 'red',
      marks: 'struck',
    });
    expect(keptStyles('COLOR:#C00000 !important;font-weight:700;FONT-STYLE:italic')).toEqual({
      color: '#c00000',
      marks: 'bold italic',
    });
    expect(keptStyles('background: rgb(255, 255, 0); text-align:center')).toEqual({
      ground: 'rgb(255, 255, 0)',
      align: 'center',
    });
    expect(keptStyles('text-decoration-line: underline; font-weight: 400')).toEqual({ marks: 'underline' });
  });
  it('takes nothing that loads, hides, or is no colour', () => {
    expect(keptStyles('background: url(https://tracker.example/x.png)')).toEqual({});
    expect(keptStyles('color: var(--x); background-color: expression(alert(1))')).toEqual({});
    expect(keptStyles('display:none; font-size:0; opacity:0; color: transparent')).toEqual({});
    expect(keptStyles('color:windowtext;mso-fareast-language:EN-US')).toEqual({});
    expect(keptStyles('')).toEqual({});
    expect(keptStyles(';;: ;color')).toEqual({});
  });
});
