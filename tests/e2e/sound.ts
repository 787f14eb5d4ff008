// What html-validate has to say of a page.
import { type ConfigData, HtmlValidate } from 'html-validate';

const rules: ConfigData['rules'] = {
  // Both cases are HTML; Trunk keeps ours.
  'doctype-style': ['error', { style: 'lowercase' }],
  // Trunk writes <link/>, and HTML reads it as <link>.
  'void-style': 'off',
  // hidden="" and hidden are one to HTML, and the views write every attribute in one way.
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  // The id of the content begins with a mark that the id of no entry can begin with.
  'valid-id': ['error', { relaxed: true }],
  // Whatever ARIA lets have a name may have one: a list too.
  'aria-label-misuse': ['error', { allowAnyNamable: true }],
  // The boxes of a choice have one name, as radio buttons do.
  'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
  // A title ends with that of the record, so that a page in the history or among bookmarks says where it belongs.
  'long-title': 'off',
};

/** A validator of pages; some of its rules may be set otherwise. */
export function validator(others: ConfigData['rules'] = {}): HtmlValidate {
  return new HtmlValidate({ extends: ['html-validate:recommended'], rules: { ...rules, ...others } });
}
