import type { Lexicon } from '../schema.ts';

export const da: Lexicon = {
  login:
    'log ind|log på|log ind på din konto|log ind her|logge ind|login|har du allerede en konto|har allerede en konto|allerede kunde|allerede medlem|allerede bruger|eksisterende kunde|velkommen tilbage',
  signup:
    'opret|opret konto|opret en konto|opret bruger|opret profil|opret dig|ny konto|ny bruger|ny kunde|bliv medlem|bliv kunde|registrer|registrer dig|registrering|tilmeld dig her|har du ikke en konto|har du ingen konto|ikke medlem',
  reset:
    'glemt adgangskode|glemt adgangskoden|glemt din adgangskode|glemt kodeord|glemt dit kodeord|glemt password|glemt|nulstil|nulstil adgangskode|nulstil kodeord|gendan adgangskode|problemer med at logge ind|problemer med login|kan ikke logge ind|kan du ikke logge ind',
  change: 'skift adgangskode|skift kodeord|ændr adgangskode|vælg ny adgangskode|gem adgangskode',
  next: 'næste|fortsæt|videre|send|bekræft|godkend|verificer|færdig',
  logout: 'log ud|log af|logge ud',
  account: 'min konto|min profil|mine sider|din konto|kontoindstillinger|logget ind som|mine ordrer|indstillinger',
  search: 'søg|søgning|søg efter|søgeord',
  newsletter:
    'nyhedsbrev|nyhedsbrevet|tilmeld dig|tilmeld nyhedsbrev|tilmeld dig nyhedsbrevet|tilmeld dig vores nyhedsbrev|abonner',
  contact: 'kontakt os|skriv til os|besked|din besked|kommentar|leveringsadresse|emne',
  show: 'vis|skjul|vis adgangskode|vis kodeord',
  cancel: 'annuller|luk|tilbage|fortryd|hjælp',
  password: 'adgangskode|adgangskoden|kodeord|kodeordet|din adgangskode|pinkode',
  newPassword:
    'ny adgangskode|nyt kodeord|gentag adgangskode|gentag adgangskoden|gentag kodeord|bekræft adgangskode|bekræft kodeord|adgangskode igen|mindst … tegn',
  username:
    'brugernavn|bruger|bruger-id|brugerid|kundenummer|medlemsnummer|cpr-nummer|cpr-nr|cpr|kaldenavn|lånernummer',
  email: 'e-mailadresse|mailadresse|e-mail-adresse|emailadresse|din e-mail',
  phone: 'telefonnummer|mobilnummer|mobiltelefon|tlf|tlf.nr',
  code: 'kode|bekræftelseskode|verifikationskode|sikkerhedskode|engangskode|engangsadgangskode|godkendelseskode|sms-kode|6-cifre*|sekscifre*|totrins*|tofaktor*',
  organization: 'virksomhed|firma|firmanavn|organisation|skole|arbejdsområde|cvr-nummer',
  remember:
    'husk mig|husk|husk mit|husk min|forbliv logget ind|forbliv logget på|hold mig logget ind|hold mig logget på|log automatisk ind|stol på denne|spørg ikke igen',
  personal: 'fornavn|efternavn|fulde navn|dit navn|postnummer|fødselsdato|adresse|rabatkode|gavekort|landekode|køn',
  terms: 'betingelser|vilkår|jeg accepterer|handelsbetingelser|privatlivspolitik|persondatapolitik|jeg har læst',
  captcha: 'tegnene i billedet|koden i billedet|bogstaverne i billedet|skriv tegnene',
  optional: 'valgfri|valgfrit|frivilligt',
  wrong:
    'forkert adgangskode|forkert brugernavn|forkert kodeord|forkert e-mail|forkert|forkerte|ugyldig*|ugyldigt brugernavn|login mislykkedes|mislykkedes|kunne ikke logge|kunne ikke finde|findes ikke|ikke fundet|blev ikke fundet|matcher ikke|stemmer ikke|er ikke korrekt|ikke korrekte|ukendt bruger|adgang nægtet|prøv igen|forsøg igen',
  wrongCode: 'forkert kode|ugyldig kode|koden … forkert|koden … ugyldig|koden … udløbet|kode … udløbet',
  locked:
    'konto … låst|konto … spærret|konto … lukket|konto … deaktiveret|kontoen … låst|kontoen … spærret|er låst|er spærret|er blevet låst|er blevet spærret',
  throttled: 'for mange forsøg|for mange mislykkede|for mange login|prøv igen senere|forsøg igen senere|prøv igen om',
  robot: 'ikke er en robot|ikke en robot|er et menneske',
  cookies: 'samtykke|dit privatliv|cookies',
  accept:
    'accepter|accepter alle|accepter alle cookies|tillad alle|tillad alle cookies|godkend alle|jeg accepterer|jeg forstår|ok til alle',
  reject:
    'afvis|afvis alle|afvis alt|kun nødvendige|kun nødvendige cookies|tillad kun nødvendige|accepter kun nødvendige|brug kun nødvendige|fortsæt uden at acceptere|afslå',
  approve:
    'på din telefon|på din mobil|i din mitid-app|godkend i appen|åbn appen|åbn … app|åbn mitid|skan qr|venter på godkendelse|afventer godkendelse',
  emailLink: 'loginlink|login-link|klik på linket|tjek din e-mail|tjek din indbakke|tjek din mail',
  sent: 'har sendt|vi sendte|er sendt til|sendt til|der ender på|som ender på|slutter på',
  authenticator: 'godkendelsesapp|autentificeringsapp|authenticator-app|kodeviser|kodegenerator',
  sms: 'sms-besked|tekstbesked|via sms|pr. sms',
  call: 'opkald|ring til mig|ring mig op|telefonopkald',
  emailed: 'via e-mail|på e-mail|pr. e-mail',
  otherWay:
    'anden måde|en anden måde|på en anden måde|anden metode|en anden metode|andre metoder|andre muligheder|flere muligheder|brug adgangskode|brug kodeord|log ind med adgangskode|log ind med kodeord',
  passkey: 'adgangsnøgle|adgangsnøgler|sikkerhedsnøgle|fingeraftryk|ansigtsgenkendelse',
  notNow: 'ikke nu|spring over|senere|måske senere|nej tak|påmind mig senere',
  pick: 'vælg en konto|vælg konto',
  with: 'med|via',
};
