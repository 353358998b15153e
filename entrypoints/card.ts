import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCard } from '../src/extension/card-slot.ts';
import { createHoverCard } from '../src/ui/hover-card/hover-card.tsx';

export default defineUnlistedScript(() => offerCard(createHoverCard));
