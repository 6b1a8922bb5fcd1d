import type { ProblemRow } from '../problem.js';

/** PROOF_: proofs, their form and what they prove. */
export const proof = {
  PROOF_MISSING: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'There is no proof', nl: 'Er is geen bewijs' },
    detail: {
      en: 'There is no proof: the document was never signed, or its proof was taken away.',
      nl: 'Er is geen bewijs: het document is nooit ondertekend, of het bewijs is weggehaald.',
    },
    help: {
      en: 'Sign the document, or ask the issuer for the signed one.',
      nl: 'Onderteken het document, of vraag de uitgever om het ondertekende.',
    },
  },
  PROOF_MALFORMED: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A proof is malformed', nl: 'Een bewijs is misvormd' },
    detail: {
      en: 'The member {member} of the proof is missing or malformed.',
      nl: 'Het onderdeel {member} van het bewijs ontbreekt of is misvormd.',
    },
    help: {
      en: 'Write the proof as an object with type, verificationMethod, proofPurpose and proofValue, each a text.',
      nl: 'Schrijf het bewijs als object met type, verificationMethod, proofPurpose en proofValue, elk een tekst.',
    },
  },
  PROOF_MEMBER_UNKNOWN: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: {
      en: 'A proof has a member that nobody checks',
      nl: 'Een bewijs heeft een onderdeel dat niemand controleert',
    },
    detail: {
      en: 'The member {member} has no meaning in this proof.',
      nl: 'Het onderdeel {member} heeft in dit bewijs geen betekenis.',
    },
    help: {
      en: 'Remove the member from the proof options and sign again.',
      nl: 'Haal het onderdeel uit de opties van het bewijs en onderteken opnieuw.',
    },
  },
  PROOF_SUITE_UNKNOWN: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'The suite is not one that is accepted here', nl: 'De suite wordt hier niet aanvaard' },
    detail: {
      en: 'The suite is not one that is accepted here: its type and cryptosuite are not implemented, or the option suites leaves them out.',
      nl: 'De suite wordt hier niet aanvaard: type en cryptosuite zijn niet ingebouwd, of de optie suites laat ze weg.',
    },
    help: {
      en: 'Use one of the suites that the field expected lists.',
      nl: 'Gebruik een van de suites die in het veld expected staan.',
    },
  },
  PROOF_PURPOSE: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'The proof was made for another purpose', nl: 'Het bewijs is voor een ander doel gemaakt' },
    detail: { en: 'The proofPurpose must be {expected}.', nl: 'De proofPurpose moet {expected} zijn.' },
    help: {
      en: 'Sign again for that purpose; a proof made for one purpose does not serve another.',
      nl: 'Onderteken opnieuw voor dat doel; een bewijs voor het ene doel dient niet voor het andere.',
    },
  },
  PROOF_VALUE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The proof value is not a signature', nl: 'De bewijswaarde is geen handtekening' },
    detail: {
      en: 'The proof value is not a signature: it is of another length or encoding than the suite writes.',
      nl: 'De bewijswaarde is geen handtekening: zij heeft een andere lengte of codering dan de suite schrijft.',
    },
    help: {
      en: 'Write proofValue as z and the base58btc of the signature, in its one canonical form.',
      nl: 'Schrijf proofValue als z en de base58btc van de handtekening, in de ene canonieke vorm.',
    },
  },
  PROOF_NOT_DERIVED: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'The proof is the holder’s, not for showing', nl: 'Het bewijs is van de houder, niet om te tonen' },
    detail: {
      en: 'It is a base proof, which holds the keys to everything that the credential could disclose.',
      nl: 'Het is een basisbewijs, met de sleutels tot alles wat het certificaat kan onthullen.',
    },
    help: {
      en: 'Let the holder derive a proof from it, and show that one.',
      nl: 'Laat de houder er een bewijs van afleiden, en toon dat.',
    },
  },
  PROOF_CONTEXT: {
    type: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    severity: 'error',
    title: {
      en: 'The proof has another context than its document',
      nl: 'Het bewijs heeft een andere context dan zijn document',
    },
    detail: {
      en: 'The proof has another context than its document: its terms would mean something else than those of the document.',
      nl: 'Het bewijs heeft een andere context dan zijn document: de termen zouden iets anders betekenen dan die van het document.',
    },
    help: {
      en: 'Leave @context out of the proof, or repeat that of the document exactly.',
      nl: 'Laat @context weg uit het bewijs, of herhaal precies die van het document.',
    },
  },
  PROOF_DATE: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'A date of the proof is malformed', nl: 'Een datum van het bewijs is misvormd' },
    detail: {
      en: '{member} of the proof is not a real date with time and time zone (xsd:dateTimeStamp).',
      nl: '{member} van het bewijs is geen echte datum met tijd en tijdzone (xsd:dateTimeStamp).',
    },
    help: { en: 'Write it as 2026-01-01T00:00:00Z.', nl: 'Schrijf die als 2026-01-01T00:00:00Z.' },
  },
  PROOF_DATE_ORDER: {
    type: 'MALFORMED_VALUE_ERROR',
    severity: 'error',
    title: { en: 'The proof expires before it was made', nl: 'Het bewijs verloopt voordat het is gemaakt' },
    help: { en: 'Set expires later than created.', nl: 'Zet expires later dan created.' },
  },
  PROOF_CREATED_IN_FUTURE: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'The proof is dated in the future', nl: 'Het bewijs heeft een datum in de toekomst' },
    detail: { en: 'The proof says it was made at {date}.', nl: 'Het bewijs zegt gemaakt te zijn op {date}.' },
    help: {
      en: 'Check the clocks of signer and verifier; clockTolerance allows for small differences.',
      nl: 'Controleer de klokken van ondertekenaar en controleur; clockTolerance vangt kleine verschillen op.',
    },
  },
  PROOF_EXPIRED: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'The proof has expired', nl: 'Het bewijs is verlopen' },
    detail: { en: 'The proof held until {date}.', nl: 'Het bewijs gold tot {date}.' },
    help: {
      en: 'Ask the issuer to sign the credential again.',
      nl: 'Vraag de uitgever het certificaat opnieuw te ondertekenen.',
    },
  },
  PROOF_DOMAIN: {
    type: 'INVALID_DOMAIN_ERROR',
    severity: 'error',
    title: { en: 'The proof is meant for another place', nl: 'Het bewijs is voor een andere plaats bedoeld' },
    detail: {
      en: 'The proof is meant for another place: its domain is not the one that you expect, so it may be a replay.',
      nl: 'Het bewijs is voor een andere plaats bedoeld: het domein is niet dat wat u verwacht; mogelijk is het een herhaling.',
    },
    help: {
      en: 'Ask the holder for a presentation made for this domain.',
      nl: 'Vraag de houder om een presentatie die voor dit domein is gemaakt.',
    },
  },
  PROOF_CHALLENGE: {
    type: 'INVALID_CHALLENGE_ERROR',
    severity: 'error',
    title: { en: 'The proof does not answer the challenge', nl: 'Het bewijs beantwoordt de uitdaging niet' },
    detail: {
      en: 'The proof does not answer the challenge: its challenge is not the one that you gave, so it may be a replay.',
      nl: 'Het bewijs beantwoordt de uitdaging niet: de challenge is niet die u gaf; mogelijk is het een herhaling.',
    },
    help: {
      en: 'Ask the holder for a new presentation that answers this challenge.',
      nl: 'Vraag de houder om een nieuwe presentatie die op deze uitdaging antwoordt.',
    },
  },
  PROOF_DOMAIN_NOT_CHECKED: {
    type: 'INVALID_DOMAIN_ERROR',
    severity: 'warning',
    title: {
      en: 'The proof names a domain that was not checked',
      nl: 'Het bewijs noemt een domein dat niet is gecontroleerd',
    },
    detail: {
      en: 'The proof names a domain that was not checked: no option said which domain to expect.',
      nl: 'Het bewijs noemt een domein dat niet is gecontroleerd: geen optie zei welk domein te verwachten.',
    },
    help: {
      en: 'Pass the option domain to hold it against yours.',
      nl: 'Geef de optie domain mee om het met het uwe te vergelijken.',
    },
  },
  PROOF_CHALLENGE_NOT_CHECKED: {
    type: 'INVALID_CHALLENGE_ERROR',
    severity: 'warning',
    title: {
      en: 'The proof answers a challenge that was not checked',
      nl: 'Het bewijs beantwoordt een uitdaging die niet is gecontroleerd',
    },
    detail: {
      en: 'The proof answers a challenge that was not checked: no option said which challenge to expect.',
      nl: 'Het bewijs beantwoordt een uitdaging die niet is gecontroleerd: geen optie zei welke challenge te verwachten.',
    },
    help: {
      en: 'Pass the option challenge to hold it against yours.',
      nl: 'Geef de optie challenge mee om die met de uwe te vergelijken.',
    },
  },
  PROOF_SIGNATURE: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'The signature does not fit the content', nl: 'De handtekening past niet bij de inhoud' },
    detail: {
      en: 'The signature does not fit the content: content, proof or key was changed after signing, or another key signed.',
      nl: 'De handtekening past niet bij de inhoud: inhoud, bewijs of sleutel is na het ondertekenen veranderd, of een andere sleutel ondertekende.',
    },
    help: {
      en: 'Ask for the original: content, proof or key was altered after signing.',
      nl: 'Vraag om het origineel: inhoud, bewijs of sleutel is na het ondertekenen veranderd.',
    },
  },
  PROOF_PREVIOUS_UNKNOWN: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'A proof follows one that is not there', nl: 'Een bewijs volgt op een bewijs dat er niet is' },
    detail: {
      en: 'A proof follows one that is not there: its previousProof names an id that no proof of this document has.',
      nl: 'Een bewijs volgt op een bewijs dat er niet is: previousProof noemt een id die geen bewijs van dit document heeft.',
    },
    help: {
      en: 'Restore the proof that previousProof names, by its id.',
      nl: 'Zet het bewijs terug dat previousProof noemt, met zijn id.',
    },
  },
  PROOF_PREVIOUS_NOT_VERIFIED: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'A proof follows one that does not verify', nl: 'Een bewijs volgt op een bewijs dat niet klopt' },
    detail: {
      en: 'A proof follows one that does not verify: a proof of a chain is no better than those before it.',
      nl: 'Een bewijs volgt op een bewijs dat niet klopt: een bewijs in een keten is niet beter dan de bewijzen ervoor.',
    },
    help: {
      en: 'Mend the earlier proof first; see its own problems.',
      nl: 'Herstel eerst het eerdere bewijs; zie de problemen daarvan.',
    },
  },
  PROOF_CHAIN_CYCLE: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: { en: 'Proofs follow one another in a circle', nl: 'Bewijzen volgen elkaar in een kring' },
    detail: {
      en: 'Proofs follow one another in a circle: none of them can have been made first.',
      nl: 'Bewijzen volgen elkaar in een kring: geen ervan kan als eerste gemaakt zijn.',
    },
    help: {
      en: 'Let previousProof point to earlier proofs only.',
      nl: 'Laat previousProof alleen naar eerdere bewijzen wijzen.',
    },
  },
  PROOF_ID_DUPLICATE: {
    type: 'PROOF_VERIFICATION_ERROR',
    severity: 'error',
    title: {
      en: 'Two proofs bear the id that a third one follows',
      nl: 'Twee bewijzen dragen de id waarop een derde volgt',
    },
    detail: {
      en: 'Two proofs bear the id that a third one follows: nobody can say which of the two is meant.',
      nl: 'Twee bewijzen dragen de id waarop een derde volgt: niemand kan zeggen welk van de twee bedoeld is.',
    },
    help: { en: 'Give each proof an id of its own.', nl: 'Geef elk bewijs een eigen id.' },
  },
  PROOF_CONTEXT_LATE: {
    type: 'PROOF_GENERATION_ERROR',
    severity: 'error',
    title: {
      en: 'This proof needs a context that the earlier proofs did not sign',
      nl: 'Dit bewijs heeft een context nodig die de eerdere bewijzen niet ondertekenden',
    },
    detail: {
      en: 'The context {context} would have to be added, which breaks the proofs that stand.',
      nl: 'De context {context} zou toegevoegd moeten worden, en dat verbreekt de bestaande bewijzen.',
    },
    help: {
      en: 'Add this context before the first signature, or sign with this suite first.',
      nl: 'Voeg deze context toe vóór de eerste handtekening, of onderteken eerst met deze suite.',
    },
  },
} as const satisfies Record<string, ProblemRow>;
