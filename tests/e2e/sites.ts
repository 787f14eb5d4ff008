// Where the tests find the built site: the same files at the root of one origin and in a folder of another.
const port = Number(process.env.MEMORIAL_TEST_PORT ?? 4821);

export const sites = {
  root: `http://127.0.0.1:${port}/`,
  folder: `http://127.0.0.1:${port + 1}/sub/dir/`,
};
