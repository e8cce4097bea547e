/** Makes JSON of an answer in which objects stand as text, as JSON.stringify would of the objects. */
import { JsonText } from './kept-objects.ts';

/** Undefined for what JSON has no text for, as JSON.stringify says it. */
export function formatAnswer(value: unknown): string | undefined {
  if (value instanceof JsonText) return value.text;
  if (Array.isArray(value)) return formatList(value);
  // What has a way of its own to be written, such as a Date, is left to it.
  return isPlainObject(value) ? formatObject(value) : JSON.stringify(value);
}

function formatList(list: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < list.length; index += 1) {
    if (index > 0) text += ',';
    text += formatAnswer(list[index]) ?? 'null';
  }
  return `${text}]`;
}

function formatObject(object: Readonly<Record<string, unknown>>): string {
  let text = '{';
  for (const name of Object.keys(object)) {
    const value = formatAnswer(object[name]);
    if (value === undefined) continue;
    if (text.length > 1) text += ',';
    text += `${JSON.stringify(name)}:${value}`;
  }
  return `${text}}`;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !('toJSON' in value);
}
