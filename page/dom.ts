/** What an element is made with: attributes by their names; null leaves one out. */
type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Makes an element. Texts become text, never markup: names of classes and files may hold anything. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/** The element of an id, which the template has. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page lacks #${id}`);
  return found as T;
}

/** A square of a colour, beside words that say the same. */
export function swatch(color: string): HTMLElement {
  const made = element('span', { class: 'swatch', 'aria-hidden': 'true' });
  made.style.background = color;
  return made;
}

/** A bar for a share from 0 to 1, beside a number that says the same. */
export function bar(share: number, color: string | null): HTMLElement {
  const fill = element('span', { class: 'fill' });
  fill.style.width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  if (color !== null) fill.style.background = color;
  return element('span', { class: 'bar', 'aria-hidden': 'true' }, fill);
}

/** Says on paper, which has no room for all of a list, how much of it is left out; nothing where all is there. */
export function leftOutInPrint(all: number, shown: number, what: string): HTMLElement[] {
  return all > shown ? [element('p', { class: 'quiet printed' }, `Not printed: ${all - shown} more ${what}.`)] : [];
}
