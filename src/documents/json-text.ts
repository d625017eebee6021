import * as z from 'zod';

/** JSON within a text, as Step Functions hands on what a function has answered. */
export const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.issues.push({ code: 'custom', message: 'is no JSON', input: text });
    return z.NEVER;
  }
});
