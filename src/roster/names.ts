/** What a column of a roster may be. Those behind `language` stand in for an id or a name. */
export const ROLES = [
  "id",
  "name",
  "class",
  "size",
  "extra time",
  "language",
  "login",
  "email",
  "first name",
  "middle name",
  "last name",
  "second last name",
] as const;
export type Role = (typeof ROLES)[number];
export type HeaderLanguage = "any" | "en" | "de" | "fr" | "es" | "hi" | "ar";

/** Names with semicolons between, on as many lines as they need. */
const names = (list: string): readonly string[] => list.split(";").map((name) => name.trim().replace(/\s+/g, " "));

/**
 * How headers call their columns: any case, white space, underscores and hyphens alike. Names under `any` win over all
 * others, and a column is named by one of them at most. The page on rosters lists the same; a test holds the two together.
 */
export const HEADERS: Readonly<Record<Role, Partial<Record<HeaderLanguage, readonly string[]>>>> = {
  id: {
    any: names(`
      id; candidate; candidate id; student id; number; kennung; matrikelnummer; identifiant; código
    `),
    en: names(`
      id number; idnumber; student number; student no; student no.; student #; studentid; studentnumber; student
      identifier; sid; pupil id; pupil number; learner id; person id; external id; external key; registration
      number; registration no; registration no.; reg no; reg. no.; matriculation number; matric number; matric no;
      sis user id; sis id; sourcedid; user sourcedid; upn; uln; unique pupil number; unique learner number;
      admission number; admission no; adno; exam number; candidate number; candidate no; candidate no.; roll
      number; roll no; roll no.; enrollment number; enrolment number; org defined id; orgdefinedid; user id;
      userid; university id; uin
    `),
    de: names(`
      id nummer; matrikel nr; matrikel nr.; matrikelnr; matrikelnr.; matr. nr.; matr.nr.; matr nr; matnr; mtknr;
      matrikel; schülernummer; schüler id; schülerid; schülerschlüssel; externkey; externe id; fremdschlüssel;
      personalnummer; personen id; personennummer; teilnehmernummer; teilnehmer id; kandidatennummer;
      prüfungsnummer; prüflingsnummer; interne id; interne id nummer; immatrikulationsnummer
    `),
    fr: names(`
      ine; n° ine; numéro ine; identifiant national; numéro étudiant; numéro d'étudiant; n° étudiant; no étudiant;
      num étudiant; code étudiant; numéro d'élève; numéro élève; n° élève; matricule; numéro d'identification;
      numéro de candidat; n° candidat; code apprenant; code permanent; numéro
    `),
    es: names(`
      matrícula; número de matrícula; nº de matrícula; nie; dni; número de identificación; número de id; número de
      estudiante; id de estudiante; código de estudiante; código del estudiante; código de alumno; identificador;
      expediente; número de expediente; nº de expediente; legajo; número de control; cédula; boleta
    `),
    hi: names(`
      आईडी; आईडी संख्या; अनुक्रमांक; रोल नंबर; रोल नं; रोल नं.; छात्र आईडी; विद्यार्थी आईडी; पंजीकरण संख्या;
      नामांकन संख्या; प्रवेश संख्या
    `),
    ar: names(`
      المعرف; معرف الطالب; الرقم; رقم الطالب; الرقم الجامعي; الرقم الأكاديمي; الرقم المدرسي; رقم القيد; رقم
      التسجيل; رقم الهوية; رقم الجلوس
    `),
  },
  name: {
    any: names("name; full name; student; nom; nombre"),
    en: names("student name; candidate name; pupil name; learner name; display name"),
    de: names(`
      vollständiger name; schülername; schüler; name, vorname; nachname, vorname; vor und nachname
    `),
    fr: names("nom complet; nom et prénom; nom prénom; élève"),
    es: names(`
      nombre completo; nombre y apellidos; apellidos y nombre; apellidos, nombre; alumno; estudiante
    `),
    hi: names("नाम; पूरा नाम; छात्र का नाम; विद्यार्थी का नाम"),
    ar: names("الاسم; الاسم الكامل; اسم الطالب"),
  },
  class: {
    any: names("class; group; klasse; gruppe; classe; groupe; clase; grupo"),
    hi: names("कक्षा; वर्ग"),
    ar: names("الصف; الفصل; الشعبة; المجموعة"),
  },
  size: {
    any: names(`
      size; print size; font size; large print; schriftgröße; schriftgrad; großdruck; grossdruck; taille; gros caractères; tamaño; letra grande
    `),
    hi: names("अक्षर आकार"),
    ar: names("حجم الخط"),
  },
  "extra time": {
    any: names(`
      extra time; additional time; zeitzuschlag; zeitverlängerung; temps supplémentaire; tiers temps; tiempo adicional; tiempo extra
    `),
    hi: names("अतिरिक्त समय"),
    ar: names("وقت إضافي; الوقت الإضافي"),
  },
  language: {
    any: names("language; sprache; langue; idioma"),
    hi: names("भाषा"),
    ar: names("اللغة"),
  },
  login: {
    en: names("username; user name; login; login id; sis login id; loginid; netid"),
    de: names("benutzername; anmeldename; nutzername; benutzerkennung"),
    fr: names("nom d'utilisateur; identifiant de connexion"),
    es: names("nombre de usuario; usuario"),
    hi: names("उपयोगकर्ता नाम"),
    ar: names("اسم المستخدم"),
  },
  email: {
    en: names("email; e mail; email address; e mail address; institution email; mail"),
    de: names("e mail adresse; emailadresse; mailadresse"),
    fr: names("adresse e mail; adresse mail; adresse de courriel; courriel; adresse électronique"),
    es: names("correo; correo electrónico; dirección de correo; dirección de correo electrónico"),
    hi: names("ईमेल; ईमेल पता"),
    ar: names("البريد الإلكتروني; عنوان البريد الإلكتروني"),
  },
  "first name": {
    en: names("first name; firstname; first; given name; given names; givenname; forename; forenames"),
    de: names("vorname; vornamen; rufname"),
    fr: names("prénom; prénoms; prénom(s); prénom usuel"),
    es: names("nombres; nombre(s); nombre de pila; primer nombre"),
    hi: names("पहला नाम; प्रथम नाम"),
    ar: names("الاسم الأول; الاسم الاول; الاسم الشخصي"),
  },
  "middle name": {
    en: names("middle name; middle names; middlename; middle"),
    de: names("zweiter vorname"),
    fr: names("deuxième prénom"),
    es: names("segundo nombre"),
    hi: names("मध्य नाम"),
    ar: names("اسم الأب; الاسم الأوسط"),
  },
  "last name": {
    en: names("last name; lastname; last; surname; family name; familyname; legal surname"),
    de: names("nachname; familienname; zuname; longname"),
    fr: names("nom de famille; nom d'usage; nom usuel"),
    es: names("apellido; apellidos; apellido(s); primer apellido; apellido paterno"),
    hi: names("उपनाम; अंतिम नाम; कुलनाम; सरनेम"),
    ar: names("اسم العائلة; العائلة; الاسم الأخير; الاسم العائلي; اللقب; الكنية"),
  },
  "second last name": {
    es: names("segundo apellido; apellido materno"),
  },
};

/** Headers of whole names that mean one part of them where the other part has a column of its own. */
export const HALF_NAMES: readonly string[] = ["name", "nom", "nombre", "नाम", "الاسم"];

/** What the first cell of a row says that sums up the others, or tells how they were marked. */
const SUMS = names(`
  points possible; possible; total; totals; grand total; subtotal; sum; overall; average; mean; class average;
  overall average; median; count; standard deviation; maximum; minimum; number of students; manual posting;
  summe; gesamt; gesamtsumme; durchschnitt; klassendurchschnitt; gesamtdurchschnitt; mittelwert; anzahl;
  anzahl schüler; mögliche punkte; maximalpunkte; standardabweichung; total général; moyenne; moyenne
  générale; moyenne de la classe; médiane; effectif; points possibles; total general; suma; promedio; promedio
  general; media; mediana; puntos posibles; recuento; कुल; कुल योग; कुल अंक; औसत; المجموع; الإجمالي; المعدل;
  المتوسط; العدد; النقاط الممكنة
`);

/** One spelling of a header cell. */
export const foldHeader = (cell: string): string =>
  cell
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[\s_-]+|(?<=\S)(?=#)/g, " ");

/** Whether a cell names a sum: `Total`, `Summe: 25`. */
export const isSum = (cell: string): boolean =>
  SUMS.includes(
    foldHeader(cell)
      .replace(/[\s:=()]*[\d.,% ]*\)?$/, "")
      .trim(),
  );
