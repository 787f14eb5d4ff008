// Where the tests find the built site: the same files at the root of one origin and in a folder of another.
export const sites = {
  root: 'http://127.0.0.1:4821/',
  folder: 'http://127.0.0.1:4822/sub/dir/',
};
