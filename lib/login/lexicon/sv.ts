import type { Lexicon } from './schema.ts';

export const sv: Lexicon = {
  login:
    'logga in|logga in på|logga in på ditt konto|logga in här|loggar in|inloggning|inloggningen|log in|logga in med|har du redan ett konto|har redan ett konto|jag har redan ett konto|redan kund|redan medlem|redan registrerad|befintlig kund|identifiera dig|legitimera dig|legitimera|välkommen tillbaka|autentisera|kundinloggning|medlemsinloggning',
  signup:
    'registrera|registrera dig|registrera konto|registrera dig här|registrering|skapa konto|skapa ett konto|skapa nytt konto|skapa ditt konto|skapa användare|skapa användarkonto|skapa inloggning|nytt konto|bli medlem|bli kund|ny kund|ny användare|ny här|är du ny|har du inget konto|har du inte ett konto|inget konto|saknar du konto|inte medlem|inte registrerad|inte kund|gå med|öppna konto|kom igång|prova gratis|testa gratis|ansök om konto',
  reset:
    'glömt lösenord|glömt lösenordet|glömt ditt lösenord|glömt mitt lösenord|glömt pinkod|glömt användarnamn|glömt|glömde lösenordet|glömt bort|återställ lösenord|återställ lösenordet|återställ ditt lösenord|återställ|återställa lösenord|återställning|nollställ lösenord|beställ nytt lösenord|få nytt lösenord|begär nytt lösenord|problem att logga in|problem med att logga in|problem med inloggning|problem med inloggningen|kan du inte logga in|kan inte logga in|hjälp att logga in|hjälp med inloggning|svårt att logga in',
  change:
    'byt lösenord|byt ditt lösenord|byta lösenord|ändra lösenord|ändra ditt lösenord|välj nytt lösenord|ange nytt lösenord|spara lösenord|uppdatera lösenord|sätt lösenord',
  next: 'nästa|nästa steg|fortsätt|fortsätta|skicka|skicka in|bekräfta|verifiera|gå vidare|vidare|ok|klar|klart|kontrollera kod|slutför',
  logout: 'logga ut|logga ut från|loggar ut|utloggning|avsluta session',
  account:
    'mitt konto|ditt konto|min profil|din profil|mina sidor|mina uppgifter|kontoinställningar|kontoöversikt|profil|inställningar|inloggad som|du är inloggad som|mina beställningar|mina ordrar|hej,',
  search: 'sök|söka|sök efter|sök på|sökord|sökning|vad letar du efter|hitta|sök produkter',
  newsletter:
    'nyhetsbrev|nyhetsbrevet|prenumerera|prenumerera på|prenumeration|anmäl dig till nyhetsbrevet|anmäl dig till vårt nyhetsbrev|registrera dig för nyhetsbrev|registrera dig för vårt nyhetsbrev|skriv upp dig|håll dig uppdaterad|e-postlista',
  contact:
    'kontakt|kontakta oss|kontakta|meddelande|ditt meddelande|kommentar|kommentarer|ämne|skriv till oss|förfrågan|begär offert|leveransadress|till kassan|beställ|donera|skänk',
  show: 'visa|dölj|visa lösenord|visa lösenordet|dölj lösenord|visa/dölj',
  cancel: 'avbryt|stäng|tillbaka|gå tillbaka|föregående|hjälp|ångra|skriv ut|nej tack',
  password:
    'lösenord|lösenordet|pinkod|pin-kod|kodord|lösenfras|nuvarande lösenord|ditt lösenord|personlig kod|säkerhetsord',
  newPassword:
    'nytt lösenord|bekräfta lösenord|bekräfta lösenordet|bekräfta ditt lösenord|bekräfta nytt lösenord|upprepa lösenord|upprepa lösenordet|upprepa nytt lösenord|upprepa|lösenord igen|lösenordet igen|lösenord (igen)|skriv lösenordet igen|en gång till|välj lösenord|välj ett lösenord|skapa lösenord|skapa ett lösenord|minst … tecken|måste innehålla|lösenordsbekräftelse|verifiera lösenord',
  username:
    'användarnamn|användarnamnet|användare|användar-id|användarid|kundnummer|kund-id|personnummer|pers.nr|personnr|organisationsnummer|medlemsnummer|medlems-id|anställningsnummer|kortnummer|lånekortsnummer|kontonummer|kontonamn|inloggningsnamn|inloggnings-id|smeknamn|alias|elev-id|försäkringsnummer|avtalsnummer',
  email: 'e-post|epost|e-postadress|epostadress|mejl|mejladress|mailadress|mail|din e-post|din e-postadress|e-mail',
  phone:
    'telefon|telefonnummer|mobiltelefon|mobilnummer|mobil|mobiltelefonnummer|telefonnr|ditt telefonnummer|ditt mobilnummer',
  code: 'kod|koden|verifieringskod|verifieringskoden|verifikationskod|säkerhetskod|engångskod|engångskoden|engångslösenord|bekräftelsekod|autentiseringskod|aktiveringskod|inloggningskod|återställningskod|reservkod|svarskod|sms-kod|smskod|kontrollkod|tvåfaktor*|tvåstegs*|6-siffrig*|sexsiffrig*|6 siffror|sex siffror|4-siffrig*|ange kod|ange koden',
  organization:
    'företag|företaget|företagsnamn|företagskod|företags-id|organisation|organisationsnamn|organisationskod|domän|skola|skolkod|kommun|förening|arbetsyta|arbetsplats|kontor|enhet|team|underdomän|server|verksamhet',
  remember:
    'kom ihåg mig|kom ihåg|kom ihåg mitt|kom ihåg min|kom ihåg användarnamn|kom ihåg den här|minns mig|spara mina uppgifter|spara inloggning|spara mitt användarnamn|förbli inloggad|fortsätt vara inloggad|håll mig inloggad|håll mig kvar|håll inloggad|stanna inloggad|logga in automatiskt|automatisk inloggning|lita på|lita på den här|betrodd enhet|fråga inte igen|fråga inte mer',
  personal:
    'förnamn|efternamn|namn|fullständigt namn|ditt namn|postnummer|postnr|ort|postort|stad|land|adress|gatuadress|gata|födelsedatum|födelsedag|kön|titel|rabattkod|kampanjkod|presentkort|värvningskod|inbjudningskod|landskod|landsnummer|riktnummer|streckkod|qr-kod|ordernummer|yrke|webbplats',
  terms:
    'villkor|villkoren|jag godkänner|jag godkänner villkoren|jag accepterar|integritetspolicy|integritetspolicyn|användarvillkor|allmänna villkor|personuppgiftspolicy|jag har läst|jag samtycker|behandling av personuppgifter',
  captcha:
    'captcha|tecknen i bilden|tecknen du ser|bokstäverna i bilden|texten i bilden|koden i bilden|kod i bilden|säkerhetsfråga|skriv av|robotkontroll|spamskydd|kontrollfråga',
  optional:
    'valfritt|valfri|frivilligt|frivillig|ej obligatoriskt|inte obligatoriskt|om aktiverat|om aktiverad|om du har|om tillämpligt|lämna tomt|lämnas tomt',
  wrong:
    'fel lösenord|felaktigt lösenord|ogiltigt lösenord|fel användarnamn|felaktigt användarnamn|ogiltigt användarnamn|korrekt användarnamn|fel inloggningsuppgifter|fel e-post|fel e-postadress|felaktig e-post*|ogiltig e-post*|fel personnummer|felaktiga inloggning*|felaktig inloggning|ogiltig inloggning|ogiltiga inloggning*|felaktiga uppgifter|fel uppgifter|ogiltiga uppgifter|uppgifterna … stämmer inte|uppgifter … stämmer inte|uppgifterna … fel*|lösenord … fel|lösenord … felaktigt|lösenordet … fel*|lösenordet … stämmer inte|lösenord … stämmer inte|lösenord … inte rätt|användarnamnet … fel*|användarnamn eller lösenord|användarnamnet … inte|inloggningen misslyckades|inloggning misslyckades|inloggningsförsöket misslyckades|inloggningsfel|autentiseringen misslyckades|misslyckades|misslyckad inloggning|kunde inte logga|kunde inte verifiera|kan inte hitta|kunde inte hitta|hittar inte|hittade inte|stämmer inte|matchar inte|inte giltig*|är inte korrekt*|inte korrekt*|är inte rätt|hittades inte|finns inte|existerar inte|inget konto hittades|inget konto med|ingen användare|okänd användare|okänt användarnamn|inte registrerad hos|inte registrerat|känner inte igen|åtkomst nekad|nekad åtkomst|behörighet saknas|saknar behörighet|ogiltigt|ogiltig|ogiltiga|felaktig*|är fel|försök igen|prova igen|försök på nytt|skiftlägeskänsliga|skiftlägeskänsligt|stora och små bokstäver|konto kommer att spärras|konto kommer att låsas|kontot kommer att spärras|kontot kommer att låsas|kommer att spärras|kommer att låsas|innan … spärras|innan … låses|försök kvar|återstående försök',
  wrongCode:
    'felaktig kod|fel kod|ogiltig kod|fel engångskod|felaktig engångskod|ogiltig engångskod|ogiltig verifieringskod|felaktig verifieringskod|ogiltig säkerhetskod|koden … felaktig|koden … fel|koden … ogiltig|koden … gått ut|koden … inte giltig|koden … stämmer inte|koden … inte korrekt|koden … upphört|kod … stämmer inte|verifieringen misslyckades|ogiltigt engångslösenord|fel engångslösenord',
  locked:
    'konto … låst|konto … spärrat|konto … avstängt|konto … inaktiverat|konto … inaktivt|konto … blockerat|konto … avslutat|kontot … spärrat|kontot … låst|kontot … avstängt|kontot … inaktiverat|kontot … blockerat|kontot … inte aktiverat|användaren … spärrad|användaren … låst|är låst|är spärrat|är spärrad|är avstängt|är avstängd|har spärrats|har låsts|har stängts av|tillfälligt låst|tillfälligt spärrat|tillfälligt spärrad',
  throttled:
    'för många försök|för många inloggningsförsök|för många misslyckade|för många felaktiga|för många förfrågningar|för många gånger|försök igen senare|försök igen lite senare|prova igen senare|försök igen om|försök igen efter|vänta … minut*|vänta … sekund*|vänta en stund|om några minuter|om en stund|maximalt antal|max antal försök|antalet försök',
  robot:
    'ovanlig aktivitet|misstänkt aktivitet|ovanlig trafik|inte en robot|inte är en robot|är du en robot|du är en människa|är människa|automatiserade förfrågningar|säkerhetskontroll|kontrollerar din webbläsare',
  cookies: 'cookies|cookie|kakor|kakorna|samtycke|din integritet|integritetsinställningar|vi och våra partner',
  accept:
    'acceptera|acceptera alla|acceptera allt|acceptera kakor|acceptera cookies|acceptera alla kakor|acceptera alla cookies|acceptera och stäng|acceptera och fortsätt|jag accepterar|godkänn|godkänn alla|godkänn allt|godkänn kakor|godkänn cookies|godkänn alla kakor|godkänn alla cookies|godkänn och stäng|jag godkänner|jag godkänner alla|tillåt|tillåt alla|tillåt alla kakor|tillåt alla cookies|jag förstår|jag samtycker|samtyck|okej|uppfattat|det är ok',
  reject:
    'avvisa|avvisa alla|avvisa kakor|avvisa cookies|avböj|avböj alla|neka|neka alla|neka allt|neka kakor|neka cookies|jag nekar|endast nödvändiga|endast nödvändiga kakor|endast nödvändiga cookies|bara nödvändiga|bara nödvändiga kakor|bara nödvändiga cookies|acceptera endast nödvändiga|godkänn endast nödvändiga|godkänn nödvändiga|acceptera nödvändiga|tillåt endast nödvändiga|tillåt bara nödvändiga|använd endast nödvändiga|endast obligatoriska|tacka nej|godkänn inte|acceptera inte|tillåt inte|utan att acceptera|utan att godkänna|fortsätt utan att acceptera|fortsätt utan att godkänna|nej tack',
  approve:
    'på din telefon|på din mobil|på din enhet|i din telefon|i din mobil|i appen på|godkänn i appen|godkänn i din|bekräfta i appen|öppna appen|öppna … app|öppna … appen|öppna bankid|starta bankid|öppna mobilt|skanna|skanna qr|godkänn inloggningen|godkänn begäran|avisering … skickats|skickat en avisering|skickat en notis|väntar på godkännande|väntar på bekräftelse|väntar på svar|väntar på bankid|tryck på ja',
  emailLink:
    'inloggningslänk|inloggningslänken|länk för att logga in|länk för inloggning|klicka på länken|följ länken|magisk länk|bekräftelselänk|aktiveringslänk|verifieringslänk|kolla din e-post|kolla din mejl|kolla din inkorg|kontrollera din e-post|kontrollera din inkorg|se din inkorg|bekräfta din e-post|verifiera din e-post',
  sent: 'har skickat|skickats|skickade|skickat till|skickades till|som slutar på|slutar på|slutar med|som slutar med',
  authenticator:
    'authenticator|autentiseringsapp|autentiseringsappen|autentiserings-app|authenticator-app|autentiserare|google authenticator|verifieringsapp|kodgenerator|totp|säkerhetsdosa',
  sms: 'sms|textmeddelande|via sms|sms:a|per sms',
  call: 'samtal|ring mig|ring upp|röstsamtal|telefonsamtal|ring till|bli uppringd',
  emailed: 'via e-post|med e-post|per e-post|via mejl|via mail|till din e-post|till min e-post|mejla|e-post|e-mail',
  push: 'push|push-meddelande|pushmeddelande|push-notis|pushnotis|avisering|notis|pushnotifiering',
  otherWay:
    'annat sätt|ett annat sätt|på annat sätt|på ett annat sätt|andra sätt|fler sätt|annan metod|en annan metod|andra metoder|annat alternativ|andra alternativ|fler alternativ|andra inloggningsalternativ|inloggningsalternativ|andra inloggningssätt|annan inloggning|byt metod|välj en annan|använd en annan|använd ett annat|prova ett annat|prova en annan|använd lösenord|använd lösenordet|använd ditt lösenord|använd lösenord istället|logga in med lösenord|logga in med lösenordet|ange lösenord istället|använd en reservkod|jag har inte tillgång',
  passkey:
    'passkey|passkeys|nyckel|inloggningsnyckel|lösenordsnyckel|säkerhetsnyckel|säkerhetsnyckeln|fingeravtryck|ansiktsigenkänning|biometri|biometrisk*|windows hello',
  notNow:
    'inte nu|hoppa över|hoppa över detta|senare|kanske senare|gör det senare|nej tack|nej, tack|påminn mig senare|en annan gång|inte just nu',
  with: 'med|via|genom',
  pick: 'välj ett konto|välj konto|vilket konto|välj en organisation|välj organisation|välj en profil',
};
