// vis-timeline as it comes.
import { show } from './vis-axis.mjs';

await show({});
