/** What names of bodies end with, or have before `of`. */
const WORDS = new Set(
  "Inc Corp Co Ltd LLC PLC plc Group Holdings Company Corporation University College School Institute Academy Ministry Department Agency Administration Authority Bureau Commission Committee Subcommittee Council Court Parliament Assembly Senate Congress Party Union Association Federation Confederation League Organisation Organization Foundation Fund Trust Society Club Bank Church Museum Hospital Center Centre Laboratory Lab Labs Observatory Times Post Journal News Press Tribune Herald Guardian Telegraph Gazette Courier Magazine Weekly Chronicle Observer Army Navy Force Forces Guard Police Service Services Board Office FC Airlines Airways Motors Industries Systems Technologies Partners Records Studios Pictures Entertainment Productions Network Broadcasting Television Radio Media Books Publishing Alliance Coalition Movement Brigade Orchestra Theatre Theater Gallery Library Exchange Initiative Treasury Embassy Consulate Secretariat Tribunal Brotherhood Security Intelligence Command Corps Workers Teachers Engineers Scientists Rangers Giants Yankees Dodgers Eagles Lions Bears Tigers Mets Sox Cubs Jets Patriots Cowboys Packers Steelers Lakers Celtics Knicks Warriors Bulls Rockets Spurs Pistons Cavaliers Bucks Raptors Raiders Chargers Broncos Dolphins Bengals Ravens Vikings Saints Falcons Panthers Seahawks Cardinals 49ers Rams Wildcats Huskies Bulldogs Bruins Trojans Knights Sheriff's Democrats Republicans Conservatives Greens Productions Robotics Pharmaceuticals Communications International Enterprises Solutions Capital Securities Associates Consulting Insurance Energy Petroleum Oil Foods Stores Markets Motor Electric Aerospace Aviation Pharma Software Networks Ventures Advisors Investments Healthcare Clinic Charity Survey Treasury Cabinet Secretariat Registry Inquiry Institution Institutes Sheriff".split(
    " ",
  ),
);

export const endsOrganisation = (word: string): boolean => WORDS.has(word);

/** Before `of` or `for`: `Ministry of Defence`, `Centers for Disease Control`. */
export const headsOrganisation = (word: string): boolean =>
  /^(?:Ministry|Department|University|College|School|Academy|Institute|Bank|Court|House|Church|Board|Bureau|Office|Council|Chamber|League|Organi[sz]ation|Federation|Union|Museum|Library|Association|Society|Centers?|Centres?|Institutes|Daughters|Sons|Knights|Friends)$/.test(
    word,
  );

/** Bodies that newspapers name without saying what they are. Other names follow after bars. */
const LIST =
  "Kremlin, White House, Pentagon, State Department, Treasury Department, Supreme Court, House of Representatives, House of Commons, House of Lords, House of Councillors, Congress, Senate, European Union|EU|E.U., European Commission, European Parliament, European Central Bank|ECB, United Nations|UN|U.N., Security Council, General Assembly, World Bank, International Monetary Fund|IMF, World Health Organization|World Health Organisation|WHO, World Trade Organization|World Trade Organisation|WTO, NATO|Nato, Group of 20|G-20|G20, Group of Seven|G-7|G7, Group of Eight|G-8|G8, OPEC|Opec, ASEAN, African Union, Arab League, Interpol, Europol, UNICEF|Unicef, UNESCO|Unesco, UNHCR, IAEA, International Criminal Court|ICC, Red Cross, Amnesty International|Amnesty, Human Rights Watch, Greenpeace, Oxfam, Doctors Without Borders, Taliban, Hamas, Hezbollah, Fatah, al-Qaeda|Al-Qaeda|al-Qaida|Al Qaeda, Islamic State|ISIS|ISIL|Isis|IS, Boko Haram, al-Shabab|al-Shabaab, Muslim Brotherhood, Houthis, Mossad, Scotland Yard, FBI, CIA, NSA, NASA|Nasa, NOAA, FDA, EPA, FAA, FCC, FTC, SEC, IRS, CDC|Centers for Disease Control and Prevention|Centers for Disease Control, NIH, DEA, TSA, FEMA, NHS, MI5, MI6, GCHQ, KGB, FSB, IRA, PLO, NRA, ACLU, NAACP, AARP, GOP, DNC, RNC, Labour, Labour Party, Tories, UKIP, SNP, CDU, BJP, Democratic Party, Republican Party, Green Party, Scientology, Church of Scientology, Roman Catholic Church, Catholic Church, FIFA|Fifa, UEFA|Uefa, IOC, NFL, NBA, NHL, MLB, NCAA, FIA, WADA, Manchester United, Manchester City, Chelsea FC, Real Madrid, Bayern Munich, " +
  "Google, Facebook, Twitter, YouTube, Instagram, WhatsApp, Apple, Microsoft, Amazon, Netflix, Uber, Airbnb, Tesla, SpaceX, Intel, IBM, Samsung, Sony, Nokia, Huawei, Alibaba, Tencent, Baidu, Yahoo, LinkedIn, Snapchat, TikTok, Reddit, Wikipedia, Wikinews, Wikimedia Foundation, WikiLeaks|Wikileaks, Mozilla, Nintendo, Toyota, Honda, Nissan, Volkswagen, BMW, Daimler, General Motors|GM, General Electric|GE, Boeing, Airbus, Lockheed Martin, Goldman Sachs, Morgan Stanley, JPMorgan Chase|JPMorgan|JP Morgan, Citigroup, Bank of America, Wells Fargo, Barclays, HSBC, Deutsche Bank, Credit Suisse, UBS, Lehman Brothers, Walmart|Wal-Mart, Whole Foods, McDonald's, Starbucks, Nike, Adidas, Disney, Walt Disney, Pixar, Marvel, Warner Bros, ExxonMobil|Exxon, BP, Gazprom, Rosneft, Aeroflot, Shell, Pfizer, Novartis, Bayer, Moody's, Standard & Poor's, Eli Lilly, Charles Schwab, Ralph Lauren, Calvin Klein, Tommy Hilfiger, Louis Vuitton, Hugo Boss, Michael Kors, John Deere, John Lewis Partnership, Edward Jones, Raymond James, Thomas Cook, Merrill Lynch, Dow Jones, Johns Hopkins, Virgin Atlantic, Virgin Galactic, Marie Claire, AT&T, Verizon, Comcast, Big Machine, " +
  "BBC, CNN, CBS, NBC, ABC, Fox News, MSNBC, CNBC, PBS, NPR, HBO, ESPN, ITV, Sky News, Al Jazeera, Bloomberg, Reuters, Associated Press|AP, Agence France-Presse|AFP, Xinhua, TASS|Tass, Interfax, RIA Novosti, RT, New York Times, The New York Times, Washington Post, The Washington Post, Wall Street Journal, The Wall Street Journal, Los Angeles Times, USA Today, Guardian, The Guardian, Daily Mail, Daily Telegraph, Financial Times, Economist, The Economist, Der Spiegel, Le Monde, El País, Haaretz, New Yorker magazine, BuzzFeed, Politico, TechCrunch, Gallup, Pew Research Center, Brookings Institution, RAND, Carnegie, Harvard University|Harvard, Yale University|Yale, Princeton University|Princeton, Stanford University|Stanford, MIT, Cornell University|Cornell, Columbia University, Caltech, Oxford University, Cambridge University, UCLA";

const byForm = new Map<string, string>();
for (const entry of LIST.split(", ")) {
  const forms = entry.split("|");
  for (const form of forms) byForm.set(form, forms[0]!);
}

/** The name of a body that needs no more evidence. */
export const knownOrganisation = (form: string): string | undefined => byForm.get(form);

/** How many words from here, as many as can be, are the name of such a body. */
export function organisationAt(tokens: readonly { readonly text: string }[], from: number, to: number): number {
  for (let end = to; end > from; end -= 1) {
    const words = tokens.slice(from, end).map(({ text }) => text);
    if (knownOrganisation(words.join(" ")) !== undefined) return end - from;
  }
  return 0;
}
