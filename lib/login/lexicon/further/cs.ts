import type { Lexicon } from '../schema.ts';

export const cs: Lexicon = {
  login:
    'přihlásit|přihlásit se|přihlaste se|přihlas se|přihlášení|přihlášení uživatele|přihlásit ke svému účtu|přihlašování|máte již účet|máte už účet|již máte účet|mám účet|už máte účet|klientská zóna|vstoupit',
  signup:
    'registrace|registrovat|registrovat se|zaregistrovat|zaregistrovat se|zaregistrujte se|registrujte se|vytvořit účet|vytvořte si účet|založit účet|nový účet|nemáte účet|nemáte ještě účet|nový zákazník|nový uživatel',
  reset:
    'zapomenuté heslo|zapomněl jsem heslo|zapomněli jste|zapomněli jste heslo|zapomněl|obnovit heslo|obnova hesla|obnovení hesla|resetovat heslo|nepamatuji si heslo|problém s přihlášením|problémy s přihlášením|nemůžete se přihlásit',
  change: 'změnit heslo|změna hesla|nastavit heslo|nastavit nové heslo|uložit heslo',
  next: 'pokračovat|další|dále|odeslat|potvrdit|ověřit|hotovo',
  logout: 'odhlásit|odhlásit se|odhlášení',
  account: 'můj účet|můj profil|nastavení účtu|moje objednávky|přihlášen jako|přihlášený uživatel|nastavení',
  search: 'hledat|vyhledat|vyhledávání|hledaný výraz',
  newsletter:
    'odběr novinek|odebírat|odebírat novinky|přihlásit k odběru|přihlásit se k odběru|přihlášení k odběru|odběr newsletteru',
  contact: 'kontaktujte nás|napište nám|zpráva|vaše zpráva|komentář|dodací adresa',
  show: 'zobrazit|skrýt|zobrazit heslo|ukázat heslo',
  cancel: 'zrušit|zavřít|zpět|nápověda',
  password: 'heslo|vaše heslo|přístupové heslo',
  newPassword:
    'nové heslo|heslo znovu|potvrzení hesla|potvrdit heslo|potvrďte heslo|zopakujte heslo|heslo ještě jednou|heslo pro kontrolu|alespoň … znaků|minimálně … znaků',
  username:
    'uživatelské jméno|uživatel|přihlašovací jméno|klientské číslo|zákaznické číslo|číslo klienta|rodné číslo|osobní číslo|přezdívka|uživatelské číslo|login',
  email: 'e-mailová adresa|emailová adresa|váš e-mail|e-mailem nebo',
  phone: 'telefon|telefonní číslo|mobil|číslo mobilu|mobilní telefon',
  code: 'kód|ověřovací kód|bezpečnostní kód|jednorázový kód|jednorázové heslo|kód z sms|sms kód|6místný|šestimístný|dvoufázov*|dvoufaktor*',
  organization: 'firma|společnost|organizace|název firmy|škola',
  remember:
    'zapamatovat|zapamatovat si mě|pamatovat|pamatovat si|pamatovat si mě|pamatuj si mě|zůstat přihlášen|zůstat přihlášený|neodhlašovat|trvalé přihlášení|trvale přihlásit|přihlásit trvale|přihlásit automaticky|důvěřovat tomuto',
  personal:
    'jméno|příjmení|jméno a příjmení|město|psč|směrovací číslo|země|datum narození|adresa|ulice|slevový kód|předvolba',
  terms: 'souhlasím|obchodní podmínky|podmínky použití|zpracování osobních údajů|ochrana osobních údajů',
  captcha: 'opište text|opište kód|kód z obrázku|znaky z obrázku|kontrolní otázka',
  optional: 'nepovinné|volitelné',
  wrong:
    'nesprávné heslo|nesprávné jméno|nesprávné uživatelské|nesprávné přihlašovací|nesprávn*|chybné heslo|chybné jméno|chybné přihlašovací|chybné|chybný|špatné heslo|špatné jméno|špatné přihlašovací|neplatné|neplatný|neplatná|přihlášení se nezdařilo|přihlášení selhalo|přihlášení se nepodařilo|nepodařilo se přihlásit|nebyl nalezen|nebyl nalezena|nenalezen*|neexistuje|neodpovíd*|nesouhlasí|přístup odepřen|zkuste to znovu',
  wrongCode: 'kód … nesprávný|kód … neplatný|kód … vypršel|nesprávný kód|neplatný kód|chybný kód|špatný kód',
  locked: 'účet … zablokován|účet … uzamčen|účet … zakázán|účet … deaktivován|byl zablokován|je zablokován',
  throttled:
    'příliš mnoho pokusů|příliš mnoho neúspěšných|zkuste to později|zkuste to prosím později|zkuste to znovu za|zkuste to za',
  robot: 'nejsem robot|nejste robot|že jste člověk|podezřelá aktivita',
  cookies: 'souborů cookie|soubory cookie|cookies|souhlas',
  accept:
    'přijmout|přijmout vše|přijmout všechny|přijmout všechny cookies|souhlasím|souhlasím se vším|povolit vše|povolit všechny|rozumím|v pořádku',
  reject:
    'odmítnout|odmítnout vše|odmítnout všechny|pouze nezbytné|jen nezbytné|pouze nutné|nesouhlasím|pokračovat bez souhlasu',
  approve:
    'potvrďte … aplikaci|potvrďte … telefonu|potvrďte přihlášení|ve svém telefonu|v telefonu|otevřete aplikaci|čekáme na potvrzení|naskenujte',
  emailLink:
    'odkaz pro přihlášení|přihlašovací odkaz|klikněte na odkaz|zkontrolujte svou schránku|zkontrolujte svůj e-mail',
  sent: 'odeslali jsme|poslali jsme|zaslali jsme|byl odeslán|byla odeslána|končící na',
  authenticator: 'ověřovací aplikace|ověřovací aplikaci|autentizační aplikace|aplikace authenticator',
  sms: 'textová zpráva|textovou zprávu|sms zpráva|sms zprávou',
  call: 'zavolat|zavolejte mi|hovor|hlasový hovor',
  emailed: 'e-mailem|na e-mail',
  push: 'oznámení',
  otherWay:
    'jiný způsob|jiným způsobem|jiná metoda|jinou metodu|další možnosti|jiné možnosti|použít heslo|přihlásit se heslem|přihlásit heslem',
  passkey: 'přístupový klíč|bezpečnostní klíč|otisk prstu',
  notNow: 'teď ne|nyní ne|přeskočit|později|možná později|ne, děkuji',
  pick: 'vyberte účet|zvolte účet',
  with: 'pomocí|přes|prostřednictvím',
};
