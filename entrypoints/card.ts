import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startCard } from "../src/ui/card/start-card.tsx";

export default defineUnlistedScript(() => {
  startCard();
});
