import { DEFAULT_RAMP, isDiverging, RAMP_NAMES, type RampName } from '../src/outputs/picture/ramps.js';
import type { PageBand, PageData } from '../src/outputs/report/page-data.js';
import { element } from './dom.js';
import { inputText, shownFactor, shownUnit } from './numbers.js';
import { classBands, type MapView } from './styles.js';

const KINDS = [
  { kind: 'dominant', label: 'Dominant class' },
  { kind: 'band', label: 'One band' },
  { kind: 'rgb', label: 'Three as RGB' },
] as const;
type Kind = (typeof KINDS)[number]['kind'];
const CHANNELS = ['Red', 'Green', 'Blue'] as const;

/** What the controls tell the page. */
export interface ControlEvents {
  onView(view: MapView): void;
  onOpacity(opacity: number): void;
}

/** What is chosen on the page, and the form in which it is chosen. */
export class Controls {
  #kind: Kind;
  #band: PageBand;
  #chosen: PageBand | null = null;
  #ramp: RampName = DEFAULT_RAMP;
  #range: readonly [number, number];
  #rgb: [PageBand, PageBand, PageBand];
  readonly #detail = element('div', { class: 'detail' });

  /**
   * @param form to be filled
   * @param firstRange what the ramp of the first band (see {@link firstBand}) goes from and to
   * @param rangeOf what the ramp of a band goes from and to at first
   */
  constructor(
    readonly form: HTMLElement,
    readonly data: PageData,
    firstRange: readonly [number, number],
    readonly rangeOf: (band: PageBand) => Promise<readonly [number, number]>,
    readonly events: ControlEvents,
  ) {
    const { bands } = data;
    const numeric = bands.filter(({ kind }) => kind !== 'codes');
    const hasClasses = classBands(data).length > 0;
    this.#kind = hasClasses ? 'dominant' : 'band';
    this.#band = firstBand(data);
    this.#range = firstRange;
    const three = [...numeric].sort((a, b) => weightOf(data, b) - weightOf(data, a));
    this.#rgb = [three[0] ?? bands[0]!, three[1] ?? three[0] ?? bands[0]!, three[2] ?? three[0] ?? bands[0]!];
    const kinds = KINDS.filter(({ kind }) =>
      kind === 'dominant' ? hasClasses : kind === 'band' || numeric.length > 1,
    );
    form.append(this.#kinds(kinds), this.#detail, this.#opacity());
    this.#showDetail();
  }

  get view(): MapView {
    if (this.#kind === 'dominant') return { kind: 'dominant' };
    if (this.#kind === 'rgb') return { kind: 'rgb', bands: this.#rgb };
    return { kind: 'band', band: this.#band, ramp: this.#ramp, low: this.#range[0], high: this.#range[1] };
  }

  #kinds(kinds: readonly (typeof KINDS)[number][]): HTMLElement {
    const options = kinds.map(({ kind, label }) => {
      const input = element('input', { type: 'radio', name: 'view', value: kind, checked: kind === this.#kind });
      input.addEventListener('change', () => {
        this.#kind = kind;
        this.#showDetail();
        this.#tell();
      });
      return element('label', {}, input, element('span', {}, label));
    });
    return element('fieldset', { class: 'kinds' }, element('legend', {}, 'What the map shows'), ...options);
  }

  #showDetail(): void {
    const parts = { dominant: () => [], band: () => this.#bandParts(), rgb: () => this.#rgbParts() };
    this.#detail.replaceChildren(...parts[this.#kind]());
  }

  #bandParts(): HTMLElement[] {
    const band = select('Band', this.data.bands, this.#band, async (chosen) => {
      this.#chosen = chosen;
      const range = await this.rangeOf(chosen);
      if (this.#chosen !== chosen || this.#kind !== 'band') return; // another choice came meanwhile
      [this.#band, this.#range] = [chosen, range];
      this.#showDetail();
      this.#tell();
      this.#detail.querySelector('select')?.focus();
    });
    if (this.#band.kind === 'codes') return [band];
    const ramp = options(
      'Colours',
      RAMP_NAMES,
      (name) => `${name}${isDiverging(name) ? ' (around 0)' : ''}`,
      this.#ramp,
    );
    ramp.select.addEventListener('change', () => {
      this.#ramp = RAMP_NAMES[ramp.select.selectedIndex]!;
      this.#tell();
    });
    return [band, ramp.label, this.#ends()];
  }

  /** The values at the ends of the ramp. */
  #ends(): HTMLElement {
    const factor = shownFactor(this.#band);
    const unit = shownUnit(this.#band);
    const range = this.#range;
    const texts = range.map((value) => inputText(this.#band, value, range[1] - range[0]));
    const inputs = range.map((_, i) => {
      const input = element('input', {
        type: 'number',
        step: 'any',
        value: texts[i]!,
        'aria-label': i === 0 ? 'Lowest value of the colours' : 'Highest value of the colours',
      });
      input.addEventListener('change', () => {
        // One that nobody has changed stays what it was, also behind the digits that are shown.
        const values = inputs.map((one, k) => (one.value === texts[k] ? range[k]! : one.valueAsNumber / factor));
        const [low, high] = values as [number, number];
        const isRange = Number.isFinite(low) && Number.isFinite(high) && low < high;
        for (const one of inputs) one.setAttribute('aria-invalid', String(!isRange));
        if (!isRange) return;
        this.#range = [low, high];
        this.#tell();
      });
      return input;
    });
    const label = `From, to${unit === '' ? '' : ` (${unit})`}`;
    return element(
      'div',
      { class: 'field' },
      element('span', {}, label),
      element('span', { class: 'pair' }, ...inputs),
    );
  }

  #rgbParts(): HTMLElement[] {
    const numeric = this.data.bands.filter(({ kind }) => kind !== 'codes');
    return CHANNELS.map((channel, i) =>
      select(channel, numeric, this.#rgb[i]!, (chosen) => {
        this.#rgb = this.#rgb.with(i, chosen) as [PageBand, PageBand, PageBand];
        this.#tell();
      }),
    );
  }

  #opacity(): HTMLElement {
    const input = element('input', { type: 'range', min: 0, max: 100, value: 100, step: 5 });
    const output = element('output', {}, '100 %');
    input.addEventListener('input', () => {
      output.textContent = `${input.value} %`;
      this.events.onOpacity(Number(input.value) / 100);
    });
    return element('label', { class: 'field' }, element('span', {}, 'Opacity'), input, output);
  }

  #tell(): void {
    this.events.onView(this.view);
  }
}

/** The band that is shown first: the class with the largest share, or the first value that is no count of cells. */
export function firstBand(data: PageData): PageBand {
  const ofClasses = classBands(data).filter((band) => band.class);
  const largest = [...ofClasses].sort((a, b) => weightOf(data, b) - weightOf(data, a))[0];
  const values = data.bands.find(({ name }) => name !== 'valid_fraction' && name !== 'count');
  return largest ?? values ?? data.bands[0]!;
}

/** How much of the grid a band's class has. */
function weightOf({ totals }: PageData, { class: one }: PageBand): number {
  return (one && totals?.classes.find(({ label }) => label === one.label)?.share) ?? 0;
}

function select(
  name: string,
  bands: readonly PageBand[],
  chosen: PageBand,
  onChange: (band: PageBand) => void,
): HTMLElement {
  const made = options(name, bands, ({ label }) => label, chosen);
  made.select.addEventListener('change', () => onChange(bands[made.select.selectedIndex]!));
  return made.label;
}

function options<T>(name: string, all: readonly T[], textOf: (one: T) => string, chosen: T) {
  const made = element('select', {}, ...all.map((one) => element('option', { selected: one === chosen }, textOf(one))));
  return { select: made, label: element('label', { class: 'field' }, element('span', {}, name), made) };
}
