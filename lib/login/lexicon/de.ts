import type { Lexicon } from './schema.ts';

export const de: Lexicon = {
  login:
    'anmelden|anmeldung|einloggen|ein­loggen|log-in|sich anmelden|jetzt anmelden|melden sie sich an|melde dich an|zugang zum konto|bereits kunde|bereits registriert|ich bin bereits kunde|schon registriert|kundenlogin|willkommen zurück',
  signup:
    'registrieren|registrierung|konto erstellen|konto anlegen|konto eröffnen|neues konto|jetzt registrieren|kostenlos registrieren|neu hier|neukunde|neu registrieren|mitglied werden|benutzerkonto anlegen|account erstellen|account anlegen|kundenkonto anlegen|kundenkonto erstellen',
  reset:
    'passwort vergessen|kennwort vergessen|zugangsdaten vergessen|vergessen|passwort zurücksetzen|kennwort zurücksetzen|passwort anfordern|neues passwort anfordern|probleme beim anmelden|probleme bei der anmeldung|benutzername vergessen|neues passwort zusenden',
  change: 'passwort ändern|kennwort ändern|neues passwort festlegen|passwort festlegen|passwort speichern',
  next: 'weiter|fortfahren|absenden|bestätigen|senden|los|prüfen|überprüfen|verifizieren|ok',
  logout: 'abmelden|ausloggen|abmeldung|logout',
  account:
    'mein konto|mein profil|ihr konto|dein konto|kontoeinstellungen|profil|angemeldet als|mein account|meine bestellungen|einstellungen|benutzermenü',
  search: 'suche|suchen|suchbegriff|finden|stichwort',
  newsletter:
    'newsletter|abonnieren|newsletter anmelden|auf dem laufenden|newsletter-anmeldung|zum newsletter anmelden',
  contact: 'kontakt|nachricht|ihre nachricht|kommentar|anfrage|lieferadresse|rechnungsadresse|bestellung aufgeben',
  show: 'anzeigen|verbergen|passwort anzeigen|passwort verbergen|passwort einblenden|kennwort anzeigen',
  cancel: 'abbrechen|schließen|zurück|hilfe',
  password: 'passwort|kennwort|pin|geheimzahl|losungswort|passphrase',
  newPassword:
    'neues passwort|passwort bestätigen|passwort wiederholen|kennwort wiederholen|kennwort bestätigen|wiederholen|bestätigung|passwort wählen|mindestens … zeichen|passwort-wiederholung|neues kennwort|passwort erneut|passwort (wiederholung)|passwort festlegen',
  username:
    'benutzername|benutzer|nutzername|benutzerkennung|anmeldename|login-name|kundennummer|kunden-nr|mitgliedsnummer|kontonummer|kennung|zugangsnummer|teilnehmernummer|vertragsnummer|nutzerkennung|anmelde-id|legitimations-id|kunden-id|mitgliedsname|versichertennummer|personalnummer',
  email: 'e-mail|e-mail-adresse|email-adresse|mailadresse|e-mailadresse|emailadresse',
  phone: 'telefon|telefonnummer|handynummer|mobilnummer|rufnummer|mobiltelefon|handy',
  code: 'code|bestätigungscode|sicherheitscode|einmalcode|einmalkennwort|einmalpasswort|verifizierungscode|prüfcode|tan|authentifizierungscode|6-stellig*|zwei-faktor|zweiter faktor|anmeldecode|freischaltcode|sms-code|zugangscode',
  organization:
    'firma|unternehmen|mandant|organisation|schule|firmenname|firmen-id|firmenkürzel|einrichtung|domäne|praxis',
  remember:
    'angemeldet bleiben|eingeloggt bleiben|an mich erinnern|merken|daten merken|zugangsdaten merken|benutzername merken|login merken|auf diesem computer|diesem gerät vertrauen|diesem browser vertrauen|nicht mehr fragen|dauerhaft anmelden',
  personal:
    'vorname|nachname|familienname|straße|hausnummer|postleitzahl|plz|ort|stadt|land|geburtsdatum|geburtstag|anrede|gutschein|gutscheincode|name|bestellnummer|postleitzahlen',
  terms:
    'agb|nutzungsbedingungen|datenschutzerklärung|ich stimme zu|ich akzeptiere|allgemeinen geschäftsbedingungen|gelesen und',
  captcha: 'sicherheitsabfrage|zeichen im bild|captcha|zeichenfolge|spamschutz|code aus dem bild',
  optional: 'optional|freiwillig|falls vorhanden',
  wrong:
    'passwort … falsch|passwort … ungültig|passwort … nicht korrekt|passwort … stimm*|falsches passwort|falsches kennwort|falscher benutzername|kennwort … falsch|kennwort … ungültig|anmeldung fehlgeschlagen|anmeldung … nicht|login fehlgeschlagen|anmelden fehlgeschlagen|fehlgeschlagen|ungültige anmelde*|ungültige zugangsdaten|falsche zugangsdaten|zugangsdaten … nicht|zugangsdaten … falsch|ungültige e-mail*|ungültige benutzer*|ungültiges passwort|ungültiger benutzer*|benutzername … falsch|benutzername … nicht|nicht gefunden|existiert nicht|nicht registriert|unbekannter benutzer|kein konto|zugriff verweigert|zugriff … verweigert|nicht anmelden|stimmen nicht überein|stimmt nicht|ist falsch|sind falsch|sind nicht korrekt|ist nicht korrekt|ist ungültig|nicht erkannt|versuchen sie es erneut|bitte versuche es erneut|benutzer kann nicht|keine berechtigung',
  wrongCode:
    'code … falsch|code … ungültig|code … abgelaufen|falscher code|ungültiger code|tan … ungültig|code … nicht korrekt',
  locked:
    'konto … gesperrt|konto … deaktiviert|benutzer … gesperrt|zugang … gesperrt|wurde gesperrt|ist gesperrt|account … gesperrt',
  throttled:
    'zu viele versuche|zu viele fehl*|zu viele anmelde*|zu viele anfragen|später erneut|später noch einmal|versuchen sie es in … minuten|in … minuten erneut|in … minuten wieder',
  robot:
    'ungewöhnliche aktivität*|verdächtige aktivität*|sind sie ein roboter|kein roboter|bestätigen sie, dass sie ein mensch',
  cookies: 'cookies|datenschutzeinstellungen|einwilligung|privatsphäre',
  accept:
    'akzeptieren|alle akzeptieren|zustimmen|alle cookies akzeptieren|alle zulassen|einverstanden|verstanden|alles akzeptieren|allem zustimmen|annehmen|zustimmen und weiter|alle annehmen|ich stimme zu',
  reject:
    'ablehnen|alle ablehnen|nur notwendige|nur notwendige cookies|nur erforderliche|nur essenzielle|ohne einwilligung fortfahren|ohne zustimmung weiter|nur technisch notwendige|alles ablehnen|nur essentielle',
  approve:
    'bestätigen sie … app|bestätigen sie … handy|bestätigen sie … gerät|auf ihrem smartphone|auf ihrem handy|auf deinem handy|auf deinem smartphone|öffnen sie die … app|öffne die … app|benachrichtigung … gesendet|freigabe in der app|in der app freigeben|in der app bestätigen|push … gesendet|warten auf freigabe|warten auf bestätigung|qr-code scannen|scannen sie',
  emailLink:
    'anmeldelink|link in der e-mail|klicken sie auf den link|klicke auf den link|bestätigungslink|prüfen sie ihr postfach',
  sent: 'gesendet|geschickt|zugesandt|verschickt|endet auf|endend auf',
  authenticator:
    'authenticator|authentifizierungs-app|authentifikator|authenticator-app|totp|authentifizierungsapp|zwei-faktor-app',
  sms: 'sms|textnachricht|per sms|handynummer|mobilnummer',
  call: 'anruf|anrufen|telefonanruf|sprachanruf',
  emailed: 'per e-mail|e-mail senden|code per e-mail|e-mail',
  push: 'push|benachrichtigung|pushtan|push-benachrichtigung',
  otherWay:
    'andere methode|andere option*|andere möglichkeit|andere anmeldeoption*|weitere optionen|auf andere weise|anderen weg|mit passwort anmelden|stattdessen passwort|passwort verwenden|passwort eingeben|weitere anmeldeoptionen',
  passkey: 'passkey|passkeys|sicherheitsschlüssel|fingerabdruck|gesichtserkennung',
  notNow: 'jetzt nicht|überspringen|später|vielleicht später|nein danke|nein, danke|später erinnern|nicht jetzt',
  with: 'mit|über|via',
  pick: 'konto auswählen|konto wählen|wählen sie ein konto|wähle ein konto|welches konto|organisation auswählen|wählen sie eine organisation|wähle eine organisation|arbeitsbereich auswählen|profil auswählen|mandant auswählen|unternehmen auswählen',
};
