import type { Lexicon } from '../schema.ts';

export const no: Lexicon = {
  login:
    'logg inn|logg på|logg inn på|logge inn|innlogging|pålogging|logg deg inn|logg deg på|har du allerede en konto|har du allerede konto|allerede medlem|allerede kunde|allerede registrert|eksisterende kunde|velkommen tilbake',
  signup:
    'registrer|registrer deg|registrer ny|registrering|opprett konto|opprett en konto|opprett ny|opprett bruker|lag konto|lag en konto|lag ny konto|lag bruker|ny konto|ny bruker|ny kunde|bli medlem|bli kunde|har du ikke konto|har du ikke en konto|har du ingen konto|ikke medlem',
  reset:
    'glemt passord|glemt passordet|glemt ditt passord|har du glemt|glemt brukernavn|glemt|tilbakestill passord|nullstill passord|nytt passord på e-post|problemer med å logge inn|problemer med innlogging|problemer med pålogging|får ikke logget inn|får du ikke logget inn',
  change: 'endre passord|bytt passord|velg nytt passord|angi nytt passord|lagre passord',
  next: 'neste|fortsett|gå videre|videre|bekreft|send inn|ferdig|verifiser',
  logout: 'logg ut|logge ut|logg av',
  account:
    'min konto|min side|min profil|mine sider|din konto|kontoinnstillinger|logget inn som|innlogget som|pålogget som|mine bestillinger|innstillinger',
  search: 'søk|søk etter|søkeord',
  newsletter:
    'nyhetsbrev|nyhetsbrevet|abonner|abonner på|meld deg på|meld deg på nyhetsbrev|meld deg på nyhetsbrevet|meld deg på vårt nyhetsbrev|registrer deg for nyhetsbrev',
  contact: 'kontakt oss|skriv til oss|melding|din melding|kommentar|leveringsadresse|emne',
  show: 'vis|skjul|vis passord|vis passordet',
  cancel: 'avbryt|lukk|tilbake|angre|hjelp',
  password: 'passord|passordet|ditt passord|pinkode|pin-kode|personlig passord',
  newPassword:
    'nytt passord|gjenta passord|gjenta passordet|gjenta nytt passord|bekreft passord|bekreft passordet|passord igjen|minst … tegn|velg et passord',
  username:
    'brukernavn|bruker|bruker-id|brukerid|kundenummer|medlemsnummer|fødselsnummer|personnummer|ansattnummer|lånenummer|lånekortnummer|kallenavn',
  email: 'e-postadresse|epostadresse|din e-post|e-post|epost',
  phone: 'telefonnummer|mobilnummer|mobiltelefon|tlf|mobil',
  code: 'kode|bekreftelseskode|verifiseringskode|sikkerhetskode|engangskode|engangspassord|kode på sms|sms-kode|6-sifre*|sekssifre*|totrinns*|tofaktor*',
  organization: 'bedrift|firma|firmanavn|bedriftsnavn|organisasjon|organisasjonsnummer|skole|arbeidsområde|selskap',
  remember:
    'husk meg|husk|husk mitt|husk min|hold meg innlogget|hold meg pålogget|forbli innlogget|forbli pålogget|forbli logget inn|la meg være innlogget|logg inn automatisk|stol på denne|ikke spør igjen',
  personal:
    'fornavn|etternavn|fullt navn|navn|postnummer|poststed|fødselsdato|adresse|rabattkode|gavekort|landskode|kjønn',
  terms: 'vilkår|vilkårene|betingelser|jeg godtar|jeg aksepterer|personvernerklæring|brukervilkår|jeg har lest',
  captcha: 'tegnene i bildet|koden i bildet|bokstavene i bildet|skriv inn tegnene',
  optional: 'valgfritt|valgfri|frivillig',
  wrong:
    'feil passord|feil brukernavn|feil e-post|feil brukernavn eller passord|ugyldig brukernavn|ugyldig passord|ugyldig*|innlogging feilet|innloggingen feilet|innlogging mislyktes|innloggingen mislyktes|pålogging mislyktes|påloggingen mislyktes|mislyktes|feilet|kunne ikke logge|finner ikke|fant ikke|finnes ikke|ble ikke funnet|ikke funnet|stemmer ikke|samsvarer ikke|er feil|ikke riktig|ukjent bruker|ingen tilgang|ingen konto|prøv igjen|prøv på nytt',
  wrongCode: 'feil kode|ugyldig kode|koden … feil|koden … ugyldig|koden … utløpt|koden … gått ut|kode … utløpt',
  locked:
    'konto … låst|konto … sperret|konto … deaktivert|kontoen … låst|kontoen … sperret|kontoen … deaktivert|er låst|er sperret|har blitt låst|har blitt sperret|brukeren … sperret',
  throttled:
    'for mange forsøk|for mange mislykkede|for mange påloggingsforsøk|for mange innloggingsforsøk|prøv igjen senere|prøv på nytt senere|prøv igjen om',
  robot: 'ikke er en robot|ikke en robot|er et menneske',
  cookies: 'informasjonskapsler|informasjonskapslene|samtykke|ditt personvern|cookies',
  accept:
    'godta|godta alle|godta alt|godta alle cookies|godta alle informasjonskapsler|aksepter|aksepter alle|aksepterer|tillat alle|jeg godtar|jeg aksepterer|jeg forstår|samtykk',
  reject:
    'avvis|avvis alle|avslå|avslå alle|kun nødvendige|bare nødvendige|godta bare nødvendige|godta kun nødvendige|tillat kun nødvendige|bruk bare nødvendige|fortsett uten å godta|fortsett uten å akseptere',
  approve:
    'på telefonen din|på mobilen din|på din telefon|på din mobil|godkjenn i appen|bekreft i appen|åpne appen|åpne … app|åpne bankid|venter på godkjenning|skann qr',
  emailLink: 'innloggingslenke|påloggingslenke|klikk på lenken|sjekk e-posten|sjekk e-posten din|sjekk innboksen',
  sent: 'har sendt|vi sendte|er sendt til|sendt til|som slutter på|som ender på',
  authenticator: 'autentiseringsapp|autentiseringsappen|godkjenningsapp|authenticator-app|kodebrikke|kodegenerator',
  sms: 'tekstmelding|på sms|via sms|sms-melding',
  call: 'ring meg|oppringing|telefonsamtale|telefonoppringning',
  emailed: 'på e-post|via e-post|med e-post|per e-post',
  otherWay:
    'annen måte|en annen måte|på en annen måte|annen metode|en annen metode|andre metoder|andre alternativer|flere alternativer|flere valg|bruk passord|logg inn med passord',
  passkey: 'passnøkkel|tilgangsnøkkel|sikkerhetsnøkkel|fingeravtrykk|ansiktsgjenkjenning',
  notNow: 'ikke nå|hopp over|senere|kanskje senere|nei takk|minn meg på det senere',
  pick: 'velg en konto|velg konto',
  with: 'med|via',
};
