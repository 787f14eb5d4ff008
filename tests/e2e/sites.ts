// Where the tests find the built site: the same files at the root of one origin and in a folder of another; and sites that
// were built for tests alone, on a third.
const port = Number(process.env.MEMORIAL_TEST_PORT ?? 4821);

export const sites = {
  root: `http://127.0.0.1:${port}/`,
  folder: `http://127.0.0.1:${port + 1}/sub/dir/`,
};

/** Where the sites are that were built for tests alone. */
export const made = `http://127.0.0.1:${port + 2}/`;
