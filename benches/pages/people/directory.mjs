// What all pages of the search do alike: fetch the record, start the clock, read the names, and draw what is found.
import './host.css';

/** How many people are drawn at most. */
export const most = 50;

const box = document.querySelector('input');
const status = document.querySelector('[role=status]');
const list = document.querySelector('ul');

/** The people of the record that the address names, as `{ id, name, title, forms }`: all spellings of the name, the first of them shown. */
export async function readPeople() {
  const answer = await fetch(`/records/${new URLSearchParams(location.search).get('record')}`);
  const bytes = await answer.arrayBuffer();
  bench.begin();
  return JSON.parse(new TextDecoder().decode(bytes)).people.map(person);
}

/**
 * Draws the first people, and from then on what `find` finds with each letter typed: at least the first of them by their
 * places in the list, in order. A query of nothing finds all.
 */
export function direct(people, find) {
  const all = people.keys().take(most).toArray();
  typed((query) => draw(query === '' ? all : find(query).slice(0, most)));

  function draw(found) {
    list.replaceChildren(...found.map((index) => row(people[index])));
    status.textContent = `${found.length} shown`;
  }
}

/** Shows a query with each letter typed, and now that of nothing; from here on the page can be used. */
export function typed(show) {
  const answer = () => {
    const query = box.value.trim();
    show(query);
    list.dataset.query = query;
  };
  box.addEventListener('input', answer);
  answer();
  bench.ready();
}

function row({ id, name, title }) {
  const element = document.createElement('li');
  element.dataset.person = id;
  element.append(strong(name), ` ${title}`);
  return element;
}

function strong(text) {
  const element = document.createElement('strong');
  element.textContent = text;
  return element;
}

function person({ id, name, roles }) {
  const forms = typeof name === 'string' ? [name] : Object.values(name).flat();
  return { id, name: forms[0], title: roles[0].title, forms };
}
