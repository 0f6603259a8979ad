/** Lets a tested module import the shared ones as pages do: `ui/…` is this module's folder, as in `importmap.json`. */
import { registerHooks } from 'node:module';

const UI = new URL('../../main/resources/META-INF/resources/ui/', import.meta.url);

registerHooks({
  resolve: (specifier, context, next) => next(specifier.startsWith('ui/') ? new URL(specifier.slice(3), UI).href : specifier, context),
});
