// vis-timeline with its clustering.
import { show } from './vis-axis.mjs';

await show({ cluster: { maxItems: 1 } });
