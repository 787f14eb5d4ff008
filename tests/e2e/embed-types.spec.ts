// embed.d.ts as a partner's TypeScript reads it: what is right compiles, and each marked line of `types/` does not.
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import ts from 'typescript';
import { dist } from './dist.ts';
import { expect, test } from './fixtures.ts';

test('the element, its events and its attributes have their types, and no others', () => {
  const use = fileURLToPath(new URL('types/partner.tsx', import.meta.url));
  const program = ts.createProgram([join(dist, 'embed.d.ts'), use], {
    strict: true,
    noEmit: true,
    jsx: ts.JsxEmit.Preserve,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  const found = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName.split('/').at(-1)}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
  expect(found).toEqual([]);
});
