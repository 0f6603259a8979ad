package bank.lobby.server.catalog.editor;

/**
 * One thing wrong with a draft.
 *
 * @param field which, e.g. {@code names.zh-TW}; as the field of {@link ServiceDraft} is called
 * @param problem what, a stable slug the page has words for: {@code missing}, {@code incomplete}, {@code too-long},
 *     {@code out-of-range}, {@code overlap}, {@code never-open}, {@code unknown}, {@code taken}
 */
record ServiceProblem(String field, String problem) {}
