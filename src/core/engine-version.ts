/**
 * Number of what this engine understands. It grows when a pack may hold something that older engines would misread; such a pack asks
 * for it (`minEngine`), and older ones keep the rules they have.
 */
export const ENGINE_VERSION = 1;
