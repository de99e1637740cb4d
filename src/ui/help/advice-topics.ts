/** A chapter of the advice: its sentences in order (`advice.<id>.<item>`), and what they rest on. */
export interface AdviceTopic {
  readonly id: string;
  readonly items: readonly string[];
  readonly sources: readonly string[];
}

const topic = (id: string, items: string, ...sources: string[]): AdviceTopic => ({ id, items: items.split(" "), sources });

/** Chapters in the order of a journey. A sentence that rests on common practice alone has no source here. */
export const adviceTopics: readonly AdviceTopic[] = [
  topic(
    "before",
    "pay name ask worker hurry send app",
    "Walk Free, signs in ads; IOM, signs of trafficking (migrantinfo.iom.int); UNODC, internet tips",
    "US EEOC, youth; Indeed, guidelines for job search; LinkedIn, November 2024; experts of hh.ru",
  ),
  topic(
    "verify",
    "search ring register licence letters visa",
    "Indeed, guidelines for job search; Radio Azattyk, 24 February 2026; Gulf News, 8 November 2024",
  ),
  topic(
    "documents",
    "keep nobody copies dates learn children",
    "CEDEM, Kyiv, 2022; Kyrgyz Foreign Ministry (Kaktus.media); UN Human Rights Council, A/HRC/44/57 Add., 2020",
  ),
  topic(
    "contract",
    "written says same blank fines study",
    "ILO, principles of fair recruitment, 2019; Hellenic Labour Inspectorate; insanalveri.gov.az",
  ),
  topic(
    "money",
    "nothing debt home receipt lend",
    "ILO, definition of recruitment fees, 2019; Interior Ministry of Kazakhstan (lsm.kz); Gulf News, 2024",
  ),
  topic(
    "travel",
    "person word car phone badge save",
    "CEDEM, Kyiv, 2022; advice for Catholic NGOs (cr4u.info), 2022; Kyrgyz Foreign Ministry (Kaktus.media)",
  ),
  topic("arrival", "address different register notes", "Kyrgyz Foreign Ministry (Kaktus.media); Consulate General of Kyrgyzstan in Dubai"),
  topic(
    "trouble",
    "danger line rights forced leave family",
    "migri.fi; ihmiskauppa.fi; Unseen (UK); Dipartimento per le Pari Opportunità; humantraffickinghotline.org; UN Trafficking Protocol, art. 3(b)",
  ),
];
