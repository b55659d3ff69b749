<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message numerus="yes">
        <source>%n brand(s) added</source>
        <translation>
            <numerusform>%n marque ajoutée</numerusform>
            <numerusform>%n marques ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brand(s) changed</source>
        <translation>
            <numerusform>%n marque modifiée</numerusform>
            <numerusform>%n marques modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brand(s) archived</source>
        <translation>
            <numerusform>%n marque archivée</numerusform>
            <numerusform>%n marques archivées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brand(s) brought back from the archive</source>
        <translation>
            <numerusform>%n marque sortie des archives</numerusform>
            <numerusform>%n marques sorties des archives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) connected</source>
        <translation>
            <numerusform>%n compte relié</numerusform>
            <numerusform>%n comptes reliés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) disconnected</source>
        <translation>
            <numerusform>%n compte délié</numerusform>
            <numerusform>%n comptes déliés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) paused or resumed</source>
        <translation>
            <numerusform>%n compte mis en pause ou repris</numerusform>
            <numerusform>%n comptes mis en pause ou repris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) paused</source>
        <translation>
            <numerusform>%n compte mis en pause</numerusform>
            <numerusform>%n comptes mis en pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) resumed</source>
        <translation>
            <numerusform>%n compte repris</numerusform>
            <numerusform>%n comptes repris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) added</source>
        <translation>
            <numerusform>%n publication ajoutée</numerusform>
            <numerusform>%n publications ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) changed</source>
        <translation>
            <numerusform>%n publication modifiée</numerusform>
            <numerusform>%n publications modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved to another time</source>
        <translation>
            <numerusform>%n publication déplacée à une autre heure</numerusform>
            <numerusform>%n publications déplacées à une autre heure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken off the calendar</source>
        <translation>
            <numerusform>%n publication retirée du calendrier</numerusform>
            <numerusform>%n publications retirées du calendrier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved to the trash</source>
        <translation>
            <numerusform>%n publication mise à la corbeille</numerusform>
            <numerusform>%n publications mises à la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>State of %n conversation(s) changed</source>
        <translation>
            <numerusform>État de %n conversation modifié</numerusform>
            <numerusform>État de %n conversations modifié</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) marked as new</source>
        <translation>
            <numerusform>%n conversation marquée comme nouvelle</numerusform>
            <numerusform>%n conversations marquées comme nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) opened again</source>
        <translation>
            <numerusform>%n conversation rouverte</numerusform>
            <numerusform>%n conversations rouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) set to waiting</source>
        <translation>
            <numerusform>%n conversation mise en attente de réponse</numerusform>
            <numerusform>%n conversations mises en attente de réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) snoozed</source>
        <translation>
            <numerusform>%n conversation mise en veille</numerusform>
            <numerusform>%n conversations mises en veille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) marked as done</source>
        <translation>
            <numerusform>%n conversation marquée comme traitée</numerusform>
            <numerusform>%n conversations marquées comme traitées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n conversation(s) changed</source>
        <translation>
            <numerusform>Étiquettes de %n conversation modifiées</numerusform>
            <numerusform>Étiquettes de %n conversations modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note added to %n conversation(s)</source>
        <translation>
            <numerusform>Note ajoutée à %n conversation</numerusform>
            <numerusform>Note ajoutée à %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reply written in %n conversation(s)</source>
        <translation>
            <numerusform>Réponse écrite dans %n conversation</numerusform>
            <numerusform>Réponse écrite dans %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) moderated</source>
        <translation>
            <numerusform>%n commentaire modéré</numerusform>
            <numerusform>%n commentaires modérés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) approved</source>
        <translation>
            <numerusform>%n commentaire approuvé</numerusform>
            <numerusform>%n commentaires approuvés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) held for moderation</source>
        <translation>
            <numerusform>%n commentaire retenu pour modération</numerusform>
            <numerusform>%n commentaires retenus pour modération</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) marked as spam</source>
        <translation>
            <numerusform>%n commentaire marqué comme spam</numerusform>
            <numerusform>%n commentaires marqués comme spam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) moved to the trash</source>
        <translation>
            <numerusform>%n commentaire mis à la corbeille</numerusform>
            <numerusform>%n commentaires mis à la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n member(s) changed</source>
        <translation>
            <numerusform>Étiquettes de %n membre modifiées</numerusform>
            <numerusform>Étiquettes de %n membres modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note added to %n member(s)</source>
        <translation>
            <numerusform>Note ajoutée à %n membre</numerusform>
            <numerusform>Note ajoutée à %n membres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) merged</source>
        <translation>
            <numerusform>%n membre fusionné</numerusform>
            <numerusform>%n membres fusionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) erased</source>
        <translation>
            <numerusform>%n membre effacé</numerusform>
            <numerusform>%n membres effacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) added</source>
        <translation>
            <numerusform>%n objectif ajouté</numerusform>
            <numerusform>%n objectifs ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) changed</source>
        <translation>
            <numerusform>%n objectif modifié</numerusform>
            <numerusform>%n objectifs modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) removed</source>
        <translation>
            <numerusform>%n objectif retiré</numerusform>
            <numerusform>%n objectifs retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported</source>
        <translation>
            <numerusform>%n fichier importé</numerusform>
            <numerusform>%n fichiers importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) copied</source>
        <translation>
            <numerusform>%n publication copiée</numerusform>
            <numerusform>%n publications copiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeating post(s) added</source>
        <translation>
            <numerusform>%n publication récurrente ajoutée</numerusform>
            <numerusform>%n publications récurrentes ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeating post(s) changed</source>
        <translation>
            <numerusform>%n publication récurrente modifiée</numerusform>
            <numerusform>%n publications récurrentes modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) of a repeating one moved to the trash</source>
        <translation>
            <numerusform>%n publication d’une série mise à la corbeille</numerusform>
            <numerusform>%n publications d’une série mises à la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) from a calendar file</source>
        <translation>
            <numerusform>%n changement venu d’un fichier de calendrier</numerusform>
            <numerusform>%n changements venus d’un fichier de calendrier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Posting times of %n account(s) changed</source>
        <translation>
            <numerusform>Créneaux de %n compte modifiés</numerusform>
            <numerusform>Créneaux de %n comptes modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key date(s) added</source>
        <translation>
            <numerusform>%n marronnier ajouté</numerusform>
            <numerusform>%n marronniers ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key date(s) changed</source>
        <translation>
            <numerusform>%n marronnier modifié</numerusform>
            <numerusform>%n marronniers modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key date(s) removed</source>
        <translation>
            <numerusform>%n marronnier retiré</numerusform>
            <numerusform>%n marronniers retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) saved</source>
        <translation>
            <numerusform>%n filtre enregistré</numerusform>
            <numerusform>%n filtres enregistrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) removed</source>
        <translation>
            <numerusform>%n filtre retiré</numerusform>
            <numerusform>%n filtres retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Limits of %n account(s) changed</source>
        <translation>
            <numerusform>Limites de %n compte modifiées</numerusform>
            <numerusform>Limites de %n comptes modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) renamed</source>
        <translation>
            <numerusform>%n fichier renommé</numerusform>
            <numerusform>%n fichiers renommés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alternative text of %n file(s) changed</source>
        <translation>
            <numerusform>Texte alternatif de %n fichier modifié</numerusform>
            <numerusform>Texte alternatif de %n fichiers modifié</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n file(s) changed</source>
        <translation>
            <numerusform>Étiquettes de %n fichier modifiées</numerusform>
            <numerusform>Étiquettes de %n fichiers modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rights of %n file(s) changed</source>
        <translation>
            <numerusform>Droits de %n fichier modifiés</numerusform>
            <numerusform>Droits de %n fichiers modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) cropped or turned</source>
        <translation>
            <numerusform>%n image recadrée ou tournée</numerusform>
            <numerusform>%n images recadrées ou tournées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved to another folder</source>
        <translation>
            <numerusform>%n fichier déplacé dans un autre dossier</numerusform>
            <numerusform>%n fichiers déplacés dans un autre dossier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) deleted from the library</source>
        <translation>
            <numerusform>%n fichier supprimé de la bibliothèque</numerusform>
            <numerusform>%n fichiers supprimés de la bibliothèque</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) changed</source>
        <translation>
            <numerusform>%n dossier modifié</numerusform>
            <numerusform>%n dossiers modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added to the dictionary</source>
        <translation>
            <numerusform>%n mot ajouté au dictionnaire</numerusform>
            <numerusform>%n mots ajoutés au dictionnaire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) taken out of the dictionary</source>
        <translation>
            <numerusform>%n mot retiré du dictionnaire</numerusform>
            <numerusform>%n mots retirés du dictionnaire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) or snippet(s) added</source>
        <translation>
            <numerusform>%n modèle ou extrait ajouté</numerusform>
            <numerusform>%n modèles ou extraits ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) or snippet(s) changed</source>
        <translation>
            <numerusform>%n modèle ou extrait modifié</numerusform>
            <numerusform>%n modèles ou extraits modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) or snippet(s) deleted</source>
        <translation>
            <numerusform>%n modèle ou extrait supprimé</numerusform>
            <numerusform>%n modèles ou extraits supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of hashtags added</source>
        <translation>
            <numerusform>%n jeu de mots-dièse ajouté</numerusform>
            <numerusform>%n jeux de mots-dièse ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of hashtags changed</source>
        <translation>
            <numerusform>%n jeu de mots-dièse modifié</numerusform>
            <numerusform>%n jeux de mots-dièse modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of hashtags deleted</source>
        <translation>
            <numerusform>%n jeu de mots-dièse supprimé</numerusform>
            <numerusform>%n jeux de mots-dièse supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review of %n post(s) requested</source>
        <translation>
            <numerusform>Relecture de %n publication demandée</numerusform>
            <numerusform>Relecture de %n publications demandée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) approved</source>
        <translation>
            <numerusform>%n publication approuvée</numerusform>
            <numerusform>%n publications approuvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes asked for in %n post(s)</source>
        <translation>
            <numerusform>Modifications demandées pour %n publication</numerusform>
            <numerusform>Modifications demandées pour %n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) withdrawn from review</source>
        <translation>
            <numerusform>%n publication retirée de la relecture</numerusform>
            <numerusform>%n publications retirées de la relecture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) on posts written or resolved</source>
        <translation>
            <numerusform>%n commentaire de publication écrit ou résolu</numerusform>
            <numerusform>%n commentaires de publications écrits ou résolus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of a review read in</source>
        <translation>
            <numerusform>%n réponse de relecture importée</numerusform>
            <numerusform>%n réponses de relecture importées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approval of %n brand(s) changed</source>
        <translation>
            <numerusform>Approbation de %n marque modifiée</numerusform>
            <numerusform>Approbation de %n marques modifiée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) added</source>
        <translation>
            <numerusform>%n campagne ajoutée</numerusform>
            <numerusform>%n campagnes ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) changed</source>
        <translation>
            <numerusform>%n campagne modifiée</numerusform>
            <numerusform>%n campagnes modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) archived</source>
        <translation>
            <numerusform>%n campagne archivée</numerusform>
            <numerusform>%n campagnes archivées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) brought back from the archive</source>
        <translation>
            <numerusform>%n campagne sortie des archives</numerusform>
            <numerusform>%n campagnes sorties des archives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) deleted</source>
        <translation>
            <numerusform>%n campagne supprimée</numerusform>
            <numerusform>%n campagnes supprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) put into a campaign</source>
        <translation>
            <numerusform>%n publication placée dans une campagne</numerusform>
            <numerusform>%n publications placées dans une campagne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken out of their campaign</source>
        <translation>
            <numerusform>%n publication retirée de sa campagne</numerusform>
            <numerusform>%n publications retirées de leur campagne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decision on %n message(s)</source>
        <translation>
            <numerusform>Décision sur %n message</numerusform>
            <numerusform>Décision sur %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sentiment of %n message(s) corrected</source>
        <translation>
            <numerusform>Ressenti de %n message corrigé</numerusform>
            <numerusform>Ressenti de %n messages corrigé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Words of %n brand(s) changed for the sentiment</source>
        <translation>
            <numerusform>Mots de %n marque modifiés pour le ressenti</numerusform>
            <numerusform>Mots de %n marques modifiés pour le ressenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pillar(s) added</source>
        <translation>
            <numerusform>%n pilier ajouté</numerusform>
            <numerusform>%n piliers ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pillar(s) changed</source>
        <translation>
            <numerusform>%n pilier modifié</numerusform>
            <numerusform>%n piliers modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pillar(s) deleted</source>
        <translation>
            <numerusform>%n pilier supprimé</numerusform>
            <numerusform>%n piliers supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pillars of %n brand(s) changed</source>
        <translation>
            <numerusform>Piliers de %n marque modifiés</numerusform>
            <numerusform>Piliers de %n marques modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) given a pillar</source>
        <translation>
            <numerusform>Pilier donné à %n publication</numerusform>
            <numerusform>Pilier donné à %n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) without a pillar now</source>
        <translation>
            <numerusform>%n publication désormais sans pilier</numerusform>
            <numerusform>%n publications désormais sans pilier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n post(s) changed</source>
        <translation>
            <numerusform>Étiquettes de %n publication modifiées</numerusform>
            <numerusform>Étiquettes de %n publications modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) judged harmless</source>
        <translation>
            <numerusform>%n message jugé sans problème</numerusform>
            <numerusform>%n messages jugés sans problème</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watch(es) saved</source>
        <translation>
            <numerusform>%n mot suivi enregistré</numerusform>
            <numerusform>%n mots suivis enregistrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watch(es) removed</source>
        <translation>
            <numerusform>%n mot suivi retiré</numerusform>
            <numerusform>%n mots suivis retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Weights of %n reputation index(es) changed</source>
        <translation>
            <numerusform>Poids de %n indice de réputation modifiés</numerusform>
            <numerusform>Poids de %n indices de réputation modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watched word(s) changed</source>
        <translation>
            <numerusform>%n mot surveillé modifié</numerusform>
            <numerusform>%n mots surveillés modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Working hours and promises of %n brand(s) changed</source>
        <translation>
            <numerusform>Horaires et engagements de %n marque modifiés</numerusform>
            <numerusform>Horaires et engagements de %n marques modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Priority of %n conversation(s) changed</source>
        <translation>
            <numerusform>Priorité de %n conversation modifiée</numerusform>
            <numerusform>Priorité de %n conversations modifiée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) saved</source>
        <translation>
            <numerusform>%n règle enregistrée</numerusform>
            <numerusform>%n règles enregistrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) removed</source>
        <translation>
            <numerusform>%n règle supprimée</numerusform>
            <numerusform>%n règles supprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule acted on %n conversation(s)</source>
        <translation>
            <numerusform>Une règle a agi sur %n conversation</numerusform>
            <numerusform>Une règle a agi sur %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) of the inbox saved</source>
        <translation>
            <numerusform>%n vue de la boîte de réception enregistrée</numerusform>
            <numerusform>%n vues de la boîte de réception enregistrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) of the inbox removed</source>
        <translation>
            <numerusform>%n vue de la boîte de réception supprimée</numerusform>
            <numerusform>%n vues de la boîte de réception supprimées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Audience</name>
    <message>
        <source>%1%</source>
        <comment>percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 and over</source>
        <comment>ages</comment>
        <translation>%1 ans et plus</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>ages</comment>
        <translation>%1 à %2 ans</translation>
    </message>
    <message>
        <source>%1, ages %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of ages %2 (%n year(s))</source>
        <translation>
            <numerusform>%1 des %2 (%n année d’âge)</numerusform>
            <numerusform>%1 des %2 (%n années d’âge)</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured %1 for ages %2: %3.</source>
        <translation>Mesuré %1 pour les %2 : %3.</translation>
    </message>
    <message>
        <source>Measured %1 for the age groups that yours touches, blended by the years in common: %2.</source>
        <translation>Mesuré %1 pour les tranches d’âge que la vôtre recoupe, pondérées par les années communes : %2.</translation>
    </message>
    <message>
        <source>Not all of the ages you asked for were surveyed.</source>
        <translation>Tous les âges demandés n’ont pas été interrogés.</translation>
    </message>
    <message>
        <source>It is of another survey than the networks above, so it is listed after them.</source>
        <translation>Ce chiffre vient d’une autre enquête que ceux des réseaux ci-dessus : il est donc classé après eux.</translation>
    </message>
    <message>
        <source>%1 over all ages (%2, %3); no figure for ages %4 exists %5.</source>
        <translation>%1 tous âges confondus (%2, %3) ; aucun chiffre n’existe pour les %4 %5.</translation>
    </message>
    <message>
        <source>By another survey of %1 there, this age uses it %2 times as much as all ages.</source>
        <translation>D’après une autre enquête de %1 sur place, cet âge l’utilise %2 fois autant que tous les âges réunis.</translation>
    </message>
    <message>
        <source>The age pattern is borrowed: %1 (%2) this age uses it %3 times as much as all adults.</source>
        <translation>Le profil d’âge est emprunté : %1 (%2), cet âge l’utilise %3 fois autant que l’ensemble des adultes.</translation>
    </message>
    <message>
        <source>%1 × %2 = %3, an index to rank by, not a share.</source>
        <translation>%1 × %2 = %3 : un indice de classement, pas une part.</translation>
    </message>
    <message>
        <source>No age pattern is known for it, so its share is taken as it is.</source>
        <translation>Aucun profil d’âge n’est connu pour ce réseau : sa part est prise telle quelle.</translation>
    </message>
    <message>
        <source>The networks above are measured for this age, so it is listed after them.</source>
        <translation>Les réseaux ci-dessus sont mesurés pour cet âge : celui-ci est donc classé après eux.</translation>
    </message>
    <message>
        <source>No figure: no share is known %1.</source>
        <translation>Pas de chiffre : aucune part n’est connue %1.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Over all ages more people use %1: only the age pattern puts it before.</source>
        <translation>Tous âges confondus, davantage de personnes utilisent %1 : seul le profil d’âge le place devant.</translation>
    </message>
    <message>
        <source>The lead over %1 is under 10%: treat them as equal.</source>
        <translation>L’avance sur %1 est inférieure à 10 % : considérez-les comme à égalité.</translation>
    </message>
    <message>
        <source>%1 (%2; certainty %3)</source>
        <translation>%1 (%2 ; certitude %3)</translation>
    </message>
    <message>
        <source>in this country (%1)</source>
        <translation>dans ce pays (%1)</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>“%1” asks to send fewer requests for a while.</source>
        <translation>« %1 » demande de ralentir les requêtes pendant un moment.</translation>
    </message>
    <message>
        <source>The network asks to send fewer requests for a while.</source>
        <translation>Le réseau demande de ralentir les requêtes pendant un moment.</translation>
    </message>
    <message>
        <source>Nothing is lost. Ruche tries again %1.</source>
        <translation>Rien n’est perdu. Ruche réessaie %1.</translation>
    </message>
    <message>
        <source>Nothing is lost. Ruche tries again by itself a little later.</source>
        <translation>Rien n’est perdu. Ruche réessaie toute seule un peu plus tard.</translation>
    </message>
    <message>
        <source>“%1” no longer accepts the sign-in of this account.</source>
        <translation>« %1 » n’accepte plus la connexion de ce compte.</translation>
    </message>
    <message>
        <source>The network does not accept this sign-in.</source>
        <translation>Le réseau n’accepte pas cette connexion.</translation>
    </message>
    <message>
        <source>Everything that was read is kept. Reconnect the account with its current user name and password.</source>
        <translation>Tout ce qui a été lu est conservé. Reconnectez le compte avec son nom d’utilisateur et son mot de passe actuels.</translation>
    </message>
    <message>
        <source>The account is not allowed to do this on “%1”.</source>
        <translation>Le compte n’a pas le droit de faire cela sur « %1 ».</translation>
    </message>
    <message>
        <source>The account is not allowed to do this.</source>
        <translation>Le compte n’a pas le droit de faire cela.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask an administrator of the site for this right, or use another account.</source>
        <translation>Rien n’a été modifié. Demandez ce droit à un administrateur du site, ou utilisez un autre compte.</translation>
    </message>
    <message>
        <source>“%1” cannot be reached at the moment.</source>
        <translation>« %1 » est injoignable pour le moment.</translation>
    </message>
    <message>
        <source>The network cannot be reached at the moment.</source>
        <translation>Le réseau est injoignable pour le moment.</translation>
    </message>
    <message>
        <source>Your work is kept and waits here. Ruche tries again %1.</source>
        <translation>Votre travail est conservé et attend ici. Ruche réessaie %1.</translation>
    </message>
    <message>
        <source>Your work is kept and waits here. Check the connection, or try again later.</source>
        <translation>Votre travail est conservé et attend ici. Vérifiez la connexion, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>“%1” did not confirm: it may or may not have arrived.</source>
        <translation>« %1 » n’a pas confirmé : l’envoi est peut-être arrivé, peut-être pas.</translation>
    </message>
    <message>
        <source>The network did not confirm: it may or may not have arrived.</source>
        <translation>Le réseau n’a pas confirmé : l’envoi est peut-être arrivé, peut-être pas.</translation>
    </message>
    <message>
        <source>It is not sent again blindly. Ruche asks the network first; you can also look on the site.</source>
        <translation>Rien n’est renvoyé à l’aveugle. Ruche interroge d’abord le réseau ; vous pouvez aussi regarder sur le site.</translation>
    </message>
    <message>
        <source>The address “%1” is not protected by https.</source>
        <translation>L’adresse « %1 » n’est pas protégée par https.</translation>
    </message>
    <message>
        <source>The address is not protected by https.</source>
        <translation>L’adresse n’est pas protégée par https.</translation>
    </message>
    <message>
        <source>Nothing was sent, so that no password travels in the open. Use an address that begins with https.</source>
        <translation>Rien n’a été envoyé, pour qu’aucun mot de passe ne circule en clair. Utilisez une adresse qui commence par https.</translation>
    </message>
    <message>
        <source>“%1” answers, but it is not the kind of site that was chosen.</source>
        <translation>« %1 » répond, mais ce n’est pas le type de site choisi.</translation>
    </message>
    <message>
        <source>The address answers, but it is not the kind of site that was chosen.</source>
        <translation>L’adresse répond, mais ce n’est pas le type de site choisi.</translation>
    </message>
    <message>
        <source>No account was added. Check the address, or choose another network.</source>
        <translation>Aucun compte n’a été ajouté. Vérifiez l’adresse, ou choisissez un autre réseau.</translation>
    </message>
    <message>
        <source>The answer of “%1” cannot be understood.</source>
        <translation>La réponse de « %1 » est incompréhensible.</translation>
    </message>
    <message>
        <source>The answer of the network cannot be understood.</source>
        <translation>La réponse du réseau est incompréhensible.</translation>
    </message>
    <message>
        <source>What was known before is kept. Try again later; if it lasts, an extension or a firewall of the site may alter its answers.</source>
        <translation>Ce qui était connu est conservé. Réessayez plus tard ; si cela dure, une extension ou un pare-feu du site modifie peut-être ses réponses.</translation>
    </message>
    <message>
        <source>The network refuses “%1” as it is.</source>
        <translation>Le réseau refuse « %1 » en l’état.</translation>
    </message>
    <message>
        <source>The network refuses this content as it is.</source>
        <translation>Le réseau refuse ce contenu en l’état.</translation>
    </message>
    <message>
        <source>Your text is kept. Change what the network does not take, then send it again.</source>
        <translation>Votre texte est conservé. Modifiez ce que le réseau n’accepte pas, puis renvoyez-le.</translation>
    </message>
    <message>
        <source>“%1” no longer exists on the network.</source>
        <translation>« %1 » n’existe plus sur le réseau.</translation>
    </message>
    <message>
        <source>This no longer exists on the network.</source>
        <translation>Cet élément n’existe plus sur le réseau.</translation>
    </message>
    <message>
        <source>The copy kept here stays readable. Sync the account to see what is there now.</source>
        <translation>La copie conservée ici reste lisible. Synchronisez le compte pour voir ce qui s’y trouve à présent.</translation>
    </message>
    <message>
        <source>“%1” exists already, or was changed by somebody else meanwhile.</source>
        <translation>« %1 » existe déjà, ou quelqu’un d’autre l’a modifié entre-temps.</translation>
    </message>
    <message>
        <source>This exists already, or was changed by somebody else meanwhile.</source>
        <translation>Cet élément existe déjà, ou quelqu’un d’autre l’a modifié entre-temps.</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Load the latest version, then make your change again.</source>
        <translation>Rien n’a été écrasé. Chargez la dernière version, puis refaites votre modification.</translation>
    </message>
    <message>
        <source>“%1” cannot do this.</source>
        <translation>« %1 » ne permet pas cela.</translation>
    </message>
    <message>
        <source>This network or file cannot do this.</source>
        <translation>Ce réseau ou ce fichier ne permet pas cela.</translation>
    </message>
    <message>
        <source>Nothing was changed. Settings › Accounts shows what each account can do.</source>
        <translation>Rien n’a été modifié. Réglages › Comptes montre ce que chaque compte permet.</translation>
    </message>
    <message>
        <source>This cannot be done with “%1” any more.</source>
        <translation>Ce n’est plus possible avec « %1 ».</translation>
    </message>
    <message>
        <source>This cannot be done any more.</source>
        <translation>Ce n’est plus possible.</translation>
    </message>
    <message>
        <source>Nothing was changed. What has left for a network can only be changed there, or by a new action.</source>
        <translation>Rien n’a été modifié. Ce qui est parti vers un réseau ne peut être changé que là-bas, ou par une nouvelle action.</translation>
    </message>
    <message>
        <source>“%1” cannot be used here.</source>
        <translation>« %1 » ne convient pas ici.</translation>
    </message>
    <message>
        <source>One of the values cannot be used.</source>
        <translation>L’une des valeurs ne convient pas.</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct the value, then try again.</source>
        <translation>Rien n’a été modifié. Corrigez la valeur, puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” was stopped before its end.</source>
        <translation>« %1 » a été interrompu avant la fin.</translation>
    </message>
    <message>
        <source>This was stopped before its end.</source>
        <translation>L’opération a été interrompue avant la fin.</translation>
    </message>
    <message>
        <source>What was done until then is kept. Start it again when you like.</source>
        <translation>Ce qui était fait est conservé. Relancez l’opération quand vous voulez.</translation>
    </message>
    <message>
        <source>There is no “%1” in this workspace.</source>
        <translation>Il n’y a pas de « %1 » dans cet espace de travail.</translation>
    </message>
    <message>
        <source>This is not in the workspace.</source>
        <translation>Cet élément n’est pas dans l’espace de travail.</translation>
    </message>
    <message>
        <source>It may have been removed, or belong to another workspace. Check the name or the number.</source>
        <translation>Il a peut-être été retiré, ou appartient à un autre espace de travail. Vérifiez le nom ou le numéro.</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>« %1 » existe déjà.</translation>
    </message>
    <message>
        <source>This exists already.</source>
        <translation>Cet élément existe déjà.</translation>
    </message>
    <message>
        <source>The one that exists was not touched. Choose another name, or use the existing one.</source>
        <translation>L’élément existant n’a pas été touché. Choisissez un autre nom, ou utilisez celui qui existe.</translation>
    </message>
    <message>
        <source>The stored passwords are locked.</source>
        <translation>Les mots de passe enregistrés sont verrouillés.</translation>
    </message>
    <message>
        <source>They are kept. Unlock the keychain of the system, or give the right passphrase (in scripts: the variable RUCHE_PASSPHRASE).</source>
        <translation>Ils sont conservés. Déverrouillez le trousseau du système, ou donnez la bonne phrase secrète (dans un script : la variable RUCHE_PASSPHRASE).</translation>
    </message>
    <message>
        <source>Another program is writing to “%1”.</source>
        <translation>Un autre programme écrit dans « %1 ».</translation>
    </message>
    <message>
        <source>Another program is writing to this workspace.</source>
        <translation>Un autre programme écrit dans cet espace de travail.</translation>
    </message>
    <message>
        <source>Nothing was lost and nothing was changed. Wait until it has ended, then try again.</source>
        <translation>Rien n’est perdu et rien n’a été modifié. Attendez qu’il ait terminé, puis réessayez.</translation>
    </message>
    <message>
        <source>Ruche made a mistake with “%1”.</source>
        <translation>Ruche s’est trompée avec « %1 ».</translation>
    </message>
    <message>
        <source>Ruche made a mistake and stopped this action.</source>
        <translation>Ruche s’est trompée et a arrêté cette action.</translation>
    </message>
    <message>
        <source>Your work is kept. Try again; if it comes back, report it with the technical details.</source>
        <translation>Votre travail est conservé. Réessayez ; si cela se reproduit, signalez-le avec les détails techniques.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of Ruche.</source>
        <translation>« %1 » a été écrit par une version plus récente de Ruche.</translation>
    </message>
    <message>
        <source>This file was written by a newer version of Ruche.</source>
        <translation>Ce fichier a été écrit par une version plus récente de Ruche.</translation>
    </message>
    <message>
        <source>The file was not touched. Update Ruche to open it.</source>
        <translation>Le fichier n’a pas été touché. Mettez Ruche à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>“%1” is damaged.</source>
        <translation>« %1 » est endommagé.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Le fichier est endommagé.</translation>
    </message>
    <message>
        <source>It is left as it is. Restore a backup, or make a copy of it before you try anything else.</source>
        <translation>Il est laissé tel quel. Restaurez une sauvegarde, ou faites-en une copie avant toute autre tentative.</translation>
    </message>
    <message>
        <source>“%1” is not a workspace of Ruche.</source>
        <translation>« %1 » n’est pas un espace de travail de Ruche.</translation>
    </message>
    <message>
        <source>This file is not a workspace of Ruche.</source>
        <translation>Ce fichier n’est pas un espace de travail de Ruche.</translation>
    </message>
    <message>
        <source>The file was not touched. Open another one, or import it into a brand if it is an export.</source>
        <translation>Le fichier n’a pas été touché. Ouvrez-en un autre, ou importez-le dans une marque s’il s’agit d’un export.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>« %1 » ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that the file is there and that you may read it.</source>
        <translation>Rien n’a été modifié. Vérifiez que le fichier est bien là et que vous pouvez le lire.</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>« %1 » ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Le fichier ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The earlier content is kept. Check that you may write to this folder, or choose another one.</source>
        <translation>Le contenu précédent est conservé. Vérifiez que vous pouvez écrire dans ce dossier, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is no space left to write “%1”.</source>
        <translation>Il ne reste plus de place pour écrire « %1 ».</translation>
    </message>
    <message>
        <source>There is no space left on the disk.</source>
        <translation>Il ne reste plus de place sur le disque.</translation>
    </message>
    <message>
        <source>What was saved before is kept. Free some space, then try again.</source>
        <translation>Ce qui était enregistré est conservé. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” is not in the format it was taken for.</source>
        <translation>« %1 » n’est pas au format attendu.</translation>
    </message>
    <message>
        <source>The file is not in the format it was taken for.</source>
        <translation>Le fichier n’est pas au format attendu.</translation>
    </message>
    <message>
        <source>Nothing was imported. Choose its format yourself, or export the file again.</source>
        <translation>Rien n’a été importé. Choisissez vous-même le format, ou exportez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>« %1 » est trop volumineux.</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>C’est trop volumineux.</translation>
    </message>
    <message>
        <source>Nothing was changed. Make it smaller, or split it into several parts.</source>
        <translation>Rien n’a été modifié. Réduisez-le, ou divisez-le en plusieurs parties.</translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>dans %n seconde</numerusform>
            <numerusform>dans %n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>dans %n minute</numerusform>
            <numerusform>dans %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>dans %n heure</numerusform>
            <numerusform>dans %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has no alternative text, and the brand wants one for every picture.</source>
        <translation>« %1 » n’a pas de texte alternatif, et la marque en veut un pour chaque image.</translation>
    </message>
    <message>
        <source>A picture has no alternative text, and the brand wants one for every picture.</source>
        <translation>Une image n’a pas de texte alternatif, et la marque en veut un pour chaque image.</translation>
    </message>
    <message>
        <source>Nothing was scheduled, and nothing is lost. Describe the picture, then schedule the post.</source>
        <translation>Rien n’a été planifié, et rien n’est perdu. Décrivez l’image, puis planifiez la publication.</translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing is lost: it waits in the review.</source>
        <translation>Rien n’a été envoyé, rien n’est perdu : elle attend en relecture.</translation>
    </message>
    <message>
        <source>This post may not leave before it is approved.</source>
        <translation>Cette publication ne peut pas partir avant d’être approuvée.</translation>
    </message>
    <message>
        <source>This post was changed since it was approved, so it may not leave.</source>
        <translation>Cette publication a été modifiée depuis son approbation : elle ne peut pas partir.</translation>
    </message>
    <message>
        <source>%1 has to approve it first.</source>
        <translation>%1 doit d’abord l’approuver.</translation>
    </message>
    <message>
        <source>Somebody else has to approve it first.</source>
        <translation>Une autre personne doit d’abord l’approuver.</translation>
    </message>
    <message>
        <source>Nothing was changed. The approvers of a brand are named in the settings, in their order.</source>
        <translation>Rien n’a changé. Les réglages nomment les personnes qui approuvent, dans leur ordre.</translation>
    </message>
    <message>
        <source>This post is approved already, exactly as it is.</source>
        <translation>Cette publication est déjà approuvée, telle quelle.</translation>
    </message>
    <message>
        <source>There is nothing more to do.</source>
        <translation>Il n’y a plus rien à faire.</translation>
    </message>
    <message>
        <source>This post is not under review.</source>
        <translation>Cette publication n’est pas en relecture.</translation>
    </message>
    <message>
        <source>Nothing was changed. Request a review first.</source>
        <translation>Rien n’a changé. Demandez d’abord une relecture.</translation>
    </message>
    <message>
        <source>This answer is for a review pack that was not made in this workspace.</source>
        <translation>Cette réponse concerne un dossier de relecture préparé dans un autre espace de travail.</translation>
    </message>
    <message>
        <source>Nothing was changed. Open the workspace that the pack was made in.</source>
        <translation>Rien n’a changé. Ouvrez l’espace de travail où le dossier a été préparé.</translation>
    </message>
    <message>
        <source>The network is about to publish this post, or does not give it back.</source>
        <translation>Le réseau est sur le point de publier cette publication, ou ne la rend pas.</translation>
    </message>
    <message>
        <source>Nothing was changed. Take it off the network itself if it must not appear.</source>
        <translation>Rien n’a changé. Retirez-la sur le réseau lui-même si elle ne doit pas paraître.</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>“%1” covers a time of which another log was imported before.</source>
        <translation>« %1 » couvre une période dont un autre journal a déjà été importé.</translation>
    </message>
    <message>
        <source>The figures from then are kept, and nothing was counted twice. To count this file instead, undo the earlier import first.</source>
        <translation>Les chiffres d’alors sont conservés et rien n’a été compté deux fois. Pour compter plutôt ce fichier, annulez d’abord l’import précédent.</translation>
    </message>
</context>
<context>
    <name>ModerationQueueText</name>
    <message>
        <source>Promise of money</source>
        <translation>Promesse d’argent</translation>
    </message>
    <message>
        <source>Link to a reported domain: %1</source>
        <translation>Lien vers un domaine signalé : %1</translation>
    </message>
    <message numerus="yes">
        <source>The same text %n time(s)</source>
        <translation>
            <numerusform>Même texte %n fois</numerusform>
            <numerusform>Même texte %n fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written %n time(s) by this person</source>
        <translation>
            <numerusform>Écrit %n fois par cette personne</numerusform>
            <numerusform>Écrit %n fois par cette personne</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen here for the first time today</source>
        <translation>Vu ici pour la première fois aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>Known here for %n day(s)</source>
        <translation>
            <numerusform>Connu ici depuis %n jour</numerusform>
            <numerusform>Connu ici depuis %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in 24 hours</source>
        <translation>
            <numerusform>%n message en 24 heures</numerusform>
            <numerusform>%n messages en 24 heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Hardly more than links</source>
        <translation>Presque rien que des liens</translation>
    </message>
    <message>
        <source>Shortened link: %1</source>
        <translation>Lien raccourci : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s)</source>
        <translation>
            <numerusform>%n caractère invisible</numerusform>
            <numerusform>%n caractères invisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disguised letter(s)</source>
        <translation>
            <numerusform>%n lettre déguisée</numerusform>
            <numerusform>%n lettres déguisées</numerusform>
        </translation>
    </message>
    <message>
        <source>Asks to write elsewhere</source>
        <translation>Demande d’écrire ailleurs</translation>
    </message>
    <message>
        <source>Nearly all in capitals</source>
        <translation>Presque tout en capitales</translation>
    </message>
    <message>
        <source>Insult</source>
        <translation>Injure</translation>
    </message>
    <message>
        <source>Spam bait</source>
        <translation>Appât de spam</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Donnée personnelle</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Watched word</source>
        <translation>Mot surveillé</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Signalé</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Insults and threats</source>
        <translation>Injures et menaces</translation>
    </message>
    <message>
        <source>Baits of spam</source>
        <translation>Appâts de spam</translation>
    </message>
    <message numerus="yes">
        <source>Reported %n time(s)</source>
        <translation>
            <numerusform>Signalé %n fois</numerusform>
            <numerusform>Signalé %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal data, for everybody to read</source>
        <translation>Donnée personnelle lisible par tous</translation>
    </message>
    <message>
        <source>Watched word “%1”</source>
        <translation>Mot surveillé « %1 »</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>« %1 » (%2)</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Everybody on %1 sees it.</source>
        <translation>Tout le monde le voit sur %1.</translation>
    </message>
    <message>
        <source>It stays public; reports on it are folded away until it is edited.</source>
        <translation>Il reste public ; les signalements sont mis de côté tant qu’il n’est pas modifié.</translation>
    </message>
    <message>
        <source>It stays hidden on %1 and leaves this list.</source>
        <translation>Il reste masqué sur %1 et quitte cette liste.</translation>
    </message>
    <message>
        <source>Nobody on %1 sees it until you approve it.</source>
        <translation>Personne ne le voit sur %1 tant que vous ne l’approuvez pas.</translation>
    </message>
    <message>
        <source>%1 takes it away as spam; its links count against others.</source>
        <translation>%1 le retire comme spam ; ses liens compteront contre d’autres messages.</translation>
    </message>
    <message>
        <source>It is taken off %1; you can bring it back for 30 days.</source>
        <translation>Il est retiré de %1 ; vous pouvez le rétablir pendant 30 jours.</translation>
    </message>
    <message>
        <source>It is taken off %1.</source>
        <translation>Il est retiré de %1.</translation>
    </message>
    <message>
        <source>%1 does not let this account do that.</source>
        <translation>%1 ne le permet pas à ce compte.</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sans limite</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>Avertir</translation>
    </message>
    <message>
        <source>Mute without an end</source>
        <translation>Mettre en sourdine sans limite</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bannir</translation>
    </message>
    <message>
        <source>Mute for %1</source>
        <translation>Mettre en sourdine pour %1</translation>
    </message>
    <message>
        <source>Ban for %1</source>
        <translation>Bannir pour %1</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masqués</translation>
    </message>
    <message>
        <source>Removed as spam</source>
        <translation>Retiré comme spam</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>Averti</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Avertissement compté</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Noté</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModerationText</name>
    <message>
        <source>Message approved</source>
        <translation>Message approuvé</translation>
    </message>
    <message>
        <source>Message hidden until it is reviewed</source>
        <translation>Message masqué en attendant sa vérification</translation>
    </message>
    <message>
        <source>Message removed as spam</source>
        <translation>Message retiré comme spam</translation>
    </message>
    <message>
        <source>Message removed</source>
        <translation>Message retiré</translation>
    </message>
    <message>
        <source>%1 until %2 UTC</source>
        <translation>%1 jusqu’au %2 UTC</translation>
    </message>
    <message>
        <source>%1 without an end</source>
        <translation>%1 sans limite de durée</translation>
    </message>
    <message>
        <source>Until %2 you do not see what %1 writes. Everybody else does, and %1 is not told.</source>
        <translation>Jusqu’au %2, vous ne voyez plus ce qu’écrit %1. Les autres le voient toujours, et %1 n’en est pas averti.</translation>
    </message>
    <message>
        <source>You do not see any more what %1 writes. Everybody else does, and %1 is not told.</source>
        <translation>Vous ne voyez plus ce qu’écrit %1. Les autres le voient toujours, et %1 n’en est pas averti.</translation>
    </message>
    <message>
        <source>Until %2 %1 can neither follow you nor answer you. Others still see what %1 writes.</source>
        <translation>Jusqu’au %2, %1 ne peut ni vous suivre ni vous répondre. Les autres voient toujours ce qu’écrit %1.</translation>
    </message>
    <message>
        <source>%1 can neither follow you nor answer you any more. Others still see what %1 writes.</source>
        <translation>%1 ne peut plus ni vous suivre ni vous répondre. Les autres voient toujours ce qu’écrit %1.</translation>
    </message>
    <message>
        <source>%1 can read on but not write until %2.</source>
        <translation>%1 peut lire mais ne peut plus écrire jusqu’au %2.</translation>
    </message>
    <message>
        <source>%1 can read on but not write until this is lifted.</source>
        <translation>%1 peut lire mais ne peut plus écrire tant que la sanction n’est pas levée.</translation>
    </message>
    <message>
        <source>%1 cannot sign in to %3 until %2.</source>
        <translation>%1 ne peut plus se connecter à %3 jusqu’au %2.</translation>
    </message>
    <message>
        <source>%1 cannot sign in to %2 until this is lifted.</source>
        <translation>%1 ne peut plus se connecter à %2 tant que la sanction n’est pas levée.</translation>
    </message>
    <message>
        <source>%1 sends it out at once, and that cannot be undone.</source>
        <translation>%1 le diffuse aussitôt, sans retour possible.</translation>
    </message>
    <message>
        <source>%1 throws it away for good: it cannot be brought back.</source>
        <translation>%1 le supprime définitivement : il ne pourra pas être rétabli.</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Insults or threats</source>
        <translation>Insultes ou menaces</translation>
    </message>
    <message>
        <source>Off topic</source>
        <translation>Hors sujet</translation>
    </message>
    <message>
        <source>Illegal</source>
        <translation>Contenu illicite</translation>
    </message>
    <message>
        <source>Held by the network</source>
        <translation>Retenu par le réseau</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Autre motif</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Réduit au silence</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Banni</translation>
    </message>
    <message>
        <source>Decisions about %1</source>
        <translation>Décisions concernant %1</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Il n’y en a aucune.</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1 UTC, by %2</source>
        <translation>%1 UTC, par %2</translation>
    </message>
    <message>
        <source>This decision was undone and does not count.</source>
        <translation>Cette décision a été annulée et ne compte plus.</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Règle : %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motif : %1</translation>
    </message>
    <message>
        <source>Message: “%1”</source>
        <translation>Message : « %1 »</translation>
    </message>
    <message>
        <source>Warning sent: “%1”</source>
        <translation>Avertissement envoyé : « %1 »</translation>
    </message>
    <message>
        <source>One strike</source>
        <translation>Un avertissement au compteur</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En relecture</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>post</comment>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Planifié</translation>
    </message>
    <message>
        <source>Handed to the network</source>
        <translation>Confié au réseau</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>En vérification</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Partly published</source>
        <translation>Publié en partie</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqué</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>New</source>
        <comment>conversation</comment>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>conversation</comment>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>En attente de réponse</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>En veille</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Traitée</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>comment</comment>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Held for moderation</source>
        <translation>Retenu pour modération</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>À la corbeille</translation>
    </message>
    <message>
        <source>Removed from the network</source>
        <translation>Retiré du réseau</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>Direct message</source>
        <translation>Message privé</translation>
    </message>
    <message>
        <source>Forum topic</source>
        <translation>Sujet de forum</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>opinion of a customer</comment>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Négatif</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positif</translation>
    </message>
    <message>
        <source>Page views</source>
        <translation>Pages vues</translation>
    </message>
    <message>
        <source>Comments received</source>
        <translation>Commentaires reçus</translation>
    </message>
    <message>
        <source>Posts published</source>
        <translation>Publications parues</translation>
    </message>
    <message>
        <source>New members</source>
        <translation>Nouveaux membres</translation>
    </message>
    <message>
        <source>Messages answered within 2 h</source>
        <translation>Messages répondus en moins de 2 h</translation>
    </message>
    <message>
        <source>Net sentiment</source>
        <translation>Ressenti net</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Pas commencé</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>En avance</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>Dans les temps</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Atteint</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Non atteint</translation>
    </message>
    <message>
        <source>Not enough data</source>
        <translation>Pas assez de données</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Pas encore synchronisé</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisation en cours</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>En attente du réseau</translation>
    </message>
    <message>
        <source>To reconnect</source>
        <translation>À reconnecter</translation>
    </message>
    <message>
        <source>Last sync failed</source>
        <translation>Échec de la dernière synchronisation</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Publish posts</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Hold posts until their time</source>
        <translation>Garder les publications jusqu’à leur heure</translation>
    </message>
    <message>
        <source>Send pictures and files</source>
        <translation>Envoyer des images et des fichiers</translation>
    </message>
    <message>
        <source>Describe pictures</source>
        <translation>Décrire les images</translation>
    </message>
    <message>
        <source>Edit published posts</source>
        <translation>Modifier les publications parues</translation>
    </message>
    <message>
        <source>Delete posts</source>
        <translation>Supprimer des publications</translation>
    </message>
    <message>
        <source>Read posts</source>
        <translation>Lire les publications</translation>
    </message>
    <message>
        <source>Read comments</source>
        <translation>Lire les commentaires</translation>
    </message>
    <message>
        <source>Reply to comments</source>
        <translation>Répondre aux commentaires</translation>
    </message>
    <message>
        <source>Approve comments</source>
        <translation>Approuver des commentaires</translation>
    </message>
    <message>
        <source>Hold comments for moderation</source>
        <translation>Retenir des commentaires pour modération</translation>
    </message>
    <message>
        <source>Mark comments as spam</source>
        <translation>Marquer des commentaires comme spam</translation>
    </message>
    <message>
        <source>Move comments to the trash</source>
        <translation>Mettre des commentaires à la corbeille</translation>
    </message>
    <message>
        <source>Read members</source>
        <translation>Lire les membres</translation>
    </message>
    <message>
        <source>Read figures</source>
        <translation>Lire les chiffres</translation>
    </message>
    <message>
        <source>Publish a long text in parts</source>
        <translation>Publier un long texte en plusieurs parties</translation>
    </message>
    <message>
        <source>Fold a text behind a warning</source>
        <translation>Replier un texte derrière un avertissement</translation>
    </message>
    <message>
        <source>Publish for fewer than everybody</source>
        <translation>Publier pour un public restreint</translation>
    </message>
    <message>
        <source>Say the language of a post</source>
        <translation>Indiquer la langue d’une publication</translation>
    </message>
    <message>
        <source>Prepare posts for publishing by hand</source>
        <translation>Préparer des publications à publier à la main</translation>
    </message>
    <message>
        <source>Mute people</source>
        <translation>Réduire des personnes au silence</translation>
    </message>
    <message>
        <source>End a mute at its time</source>
        <translation>Lever une mise en sourdine à son échéance</translation>
    </message>
    <message>
        <source>Ban people</source>
        <translation>Bannir des personnes</translation>
    </message>
    <message>
        <source>End a ban at its time</source>
        <translation>Lever un bannissement à son échéance</translation>
    </message>
</context>
<context>
    <name>PublishText</name>
    <message>
        <source>The account has to be reconnected.</source>
        <translation>Le compte doit être reconnecté.</translation>
    </message>
    <message>
        <source>There is nothing to post.</source>
        <translation>Il n’y a rien à publier.</translation>
    </message>
    <message>
        <source>The title is missing.</source>
        <translation>Le titre manque.</translation>
    </message>
    <message>
        <source>The title is too long for this network.</source>
        <translation>Le titre est trop long pour ce réseau.</translation>
    </message>
    <message>
        <source>The text is too long for this network.</source>
        <translation>Le texte est trop long pour ce réseau.</translation>
    </message>
    <message>
        <source>There are more files than this network takes.</source>
        <translation>Il y a plus de fichiers que ce réseau n’en accepte.</translation>
    </message>
    <message>
        <source>This account takes no files.</source>
        <translation>Ce compte n’accepte pas de fichiers.</translation>
    </message>
    <message>
        <source>The file “%1” is too large for this network.</source>
        <translation>Le fichier « %1 » est trop lourd pour ce réseau.</translation>
    </message>
    <message>
        <source>This network does not take files like “%1”.</source>
        <translation>Ce réseau n’accepte pas les fichiers comme « %1 ».</translation>
    </message>
    <message>
        <source>The file “%1” is missing.</source>
        <translation>Le fichier « %1 » manque.</translation>
    </message>
    <message>
        <source>The description of “%1” is too long.</source>
        <translation>La description de « %1 » est trop longue.</translation>
    </message>
    <message>
        <source>There are more hashtags than this network takes.</source>
        <translation>Il y a plus de mots-dièse que ce réseau n’en accepte.</translation>
    </message>
    <message>
        <source>There are more mentions than this network takes.</source>
        <translation>Il y a plus de mentions que ce réseau n’en accepte.</translation>
    </message>
    <message>
        <source>The network could not be reached shortly before its time.</source>
        <translation>Le réseau était injoignable peu avant l’heure prévue.</translation>
    </message>
    <message>
        <source>Its time has passed, and it is not out.</source>
        <translation>L’heure est passée et la publication n’est pas sortie.</translation>
    </message>
    <message>
        <source>It is time to post it by hand.</source>
        <translation>C’est l’heure de la publier à la main.</translation>
    </message>
    <message>
        <source>The account is paused: nothing leaves on it until you resume it.</source>
        <translation>Le compte est en pause : rien n’y part jusqu’à la reprise.</translation>
    </message>
    <message>
        <source>The network asked Ruche to wait until after its time.</source>
        <translation>Le réseau demande à Ruche d’attendre au-delà de son heure.</translation>
    </message>
    <message>
        <source>It is not approved as it is now, and does not leave before it is.</source>
        <translation>Elle n’est pas approuvée telle quelle, et ne part pas avant de l’être.</translation>
    </message>
    <message>
        <source>It is still under review, and leaves at its time all the same.</source>
        <translation>Elle est encore en relecture, et part tout de même à son heure.</translation>
    </message>
    <message>
        <source>The account’s sign-in ends before its time: reconnect it.</source>
        <translation>La connexion du compte expire avant l’heure prévue : reconnectez-le.</translation>
    </message>
    <message>
        <source>By its time, this network takes no more posts from the account for a while.</source>
        <translation>À l’heure prévue, ce réseau n’acceptera plus de publication de ce compte pendant un moment.</translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message>
        <source>It is approved.</source>
        <translation>Elle est approuvée.</translation>
    </message>
    <message>
        <source>Changes are asked for.</source>
        <translation>Des modifications sont demandées.</translation>
    </message>
    <message>
        <source>A comment, without a decision.</source>
        <translation>Un commentaire, sans décision.</translation>
    </message>
    <message>
        <source>Refused: this post is not here any more.</source>
        <translation>Refusé : cette publication n’est plus là.</translation>
    </message>
    <message>
        <source>Refused: the pack did not show this post in this version. The answer was changed.</source>
        <translation>Refusé : le dossier ne montrait pas cette version de la publication. La réponse a été altérée.</translation>
    </message>
    <message>
        <source>Refused: the post was changed since the pack was made.</source>
        <translation>Refusé : la publication a été modifiée depuis la préparation du dossier.</translation>
    </message>
    <message>
        <source>Refused: the post is out, or on its way.</source>
        <translation>Refusé : la publication est partie, ou en train de partir.</translation>
    </message>
    <message>
        <source>Known already: nothing changes.</source>
        <translation>Déjà connu : rien ne change.</translation>
    </message>
    <message>
        <source>Refused: %1 has to approve it first.</source>
        <translation>Refusé : %1 doit d’abord l’approuver.</translation>
    </message>
    <message>
        <source>Refused: it does not say which changes.</source>
        <translation>Refusé : il manque les modifications souhaitées.</translation>
    </message>
    <message>
        <source>Refused: the comment is too long.</source>
        <translation>Refusé : le commentaire est trop long.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>%1 requested a review</source>
        <translation>%1 a demandé une relecture</translation>
    </message>
    <message>
        <source>%1 approved it</source>
        <translation>%1 l’a approuvée</translation>
    </message>
    <message>
        <source>%1 asked for changes</source>
        <translation>%1 a demandé des modifications</translation>
    </message>
    <message>
        <source>%1 withdrew it from review</source>
        <translation>%1 l’a retirée de la relecture</translation>
    </message>
    <message>
        <source>It left without approval</source>
        <translation>Elle est partie sans approbation</translation>
    </message>
    <message>
        <source>Nobody was asked for a review.</source>
        <translation>Aucune relecture n’a été demandée.</translation>
    </message>
    <message>
        <source>It waits for a review.</source>
        <translation>Elle attend une relecture.</translation>
    </message>
    <message>
        <source>Changes were asked for.</source>
        <translation>Des modifications ont été demandées.</translation>
    </message>
    <message>
        <source>It was changed since it was approved.</source>
        <translation>Elle a été modifiée depuis son approbation.</translation>
    </message>
    <message>
        <source>It is approved exactly as it is.</source>
        <translation>Elle est approuvée telle quelle.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Way of delivery</source>
        <translation>Mode d’envoi</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Médias</translation>
    </message>
    <message>
        <source>Description of a picture</source>
        <translation>Texte alternatif d’une image</translation>
    </message>
    <message>
        <source>Part of a picture</source>
        <translation>Cadrage d’une image</translation>
    </message>
    <message>
        <source>What follows the post</source>
        <translation>Ce qui suit la publication</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>You make it on the site: Users › Profile › Application passwords.</source>
        <translation>Il se crée sur le site : Utilisateurs › Profil › Mots de passe d’application.</translation>
    </message>
    <message>
        <source>You make it on Bluesky: Settings › Privacy and security › App passwords. Not the password that you sign in with there.</source>
        <translation>Il se crée sur Bluesky : Paramètres › Confidentialité et sécurité › Mots de passe d’application. Ce n’est pas le mot de passe avec lequel vous vous y connectez.</translation>
    </message>
    <message>
        <source>You find it on the site: Settings › Integrations › Add custom integration. It is the Admin API key, in two parts with a colon between them.</source>
        <translation>Elle se trouve sur le site : Settings › Integrations › Add custom integration. C’est la clé de l’API Admin, en deux parties séparées par un deux-points.</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>Adresse du site</translation>
    </message>
    <message>
        <source>For example https://cap-pertuis.example</source>
        <translation>Par exemple https://cap-pertuis.example</translation>
    </message>
    <message>
        <source>Address of the profile</source>
        <translation>Adresse du profil</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>For example https://mer.example</source>
        <translation>Par exemple https://mer.example</translation>
    </message>
    <message>
        <source>Access token or code</source>
        <translation>Jeton d’accès ou code</translation>
    </message>
    <message>
        <source>Instead of the browser: a token made in the settings of the server. Or the code, or the address, at which the browser ended.</source>
        <translation>Au lieu du navigateur : un jeton créé dans les réglages du serveur, ou bien le code ou l’adresse sur lesquels le navigateur s’est arrêté.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Its owner makes it in the settings of the site.</source>
        <translation>Son propriétaire la crée dans les réglages du site.</translation>
    </message>
    <message>
        <source>Application password</source>
        <translation>Mot de passe d’application</translation>
    </message>
    <message>
        <source>You make it in the settings of your account there.</source>
        <translation>Il se crée dans les réglages de votre compte sur ce réseau.</translation>
    </message>
    <message>
        <source>For most people https://bsky.social</source>
        <translation>Pour la plupart des gens : https://bsky.social</translation>
    </message>
    <message>
        <source>It goes to your keychain or an encrypted file, never into the workspace.</source>
        <translation>Ruche ne garde ce secret que dans votre trousseau ou dans un fichier chiffré, jamais dans l’espace de travail.</translation>
    </message>
    <message>
        <source>An administrator makes it on the forum: Administration › Settings › API access, for the user in whose name Ruche is to write.</source>
        <translation>Un administrateur le crée sur le forum : Administration › Paramètres › Accès à l’API, pour l’utilisateur au nom duquel Ruche écrira.</translation>
    </message>
    <message>
        <source>An administrator makes it on the forum: Admin › API keys, for the user whose name stands above.</source>
        <translation>Un administrateur la crée sur le forum : Admin › Clés API, pour l’utilisateur dont le nom figure ci-dessus.</translation>
    </message>
    <message>
        <source>The server’s administrator has them: they stand in mailman.cfg, under [webservice].</source>
        <translation>L’administrateur du serveur les connaît : ils figurent dans mailman.cfg, sous [webservice].</translation>
    </message>
    <message>
        <source>Address of the category</source>
        <translation>Adresse de la catégorie</translation>
    </message>
    <message>
        <source>Where your topics go, for example https://forum.example/category/5/news. With the address of the forum alone, Ruche reads and answers, and publishes nothing.</source>
        <translation>Celle où vont vos sujets, par exemple https://forum.example/category/5/news. Avec l’adresse du forum seule, Ruche lit et répond, mais ne publie rien.</translation>
    </message>
    <message>
        <source>Where your topics go, for example https://forum.example/c/news/5. With the address of the forum alone, they go where the forum puts them.</source>
        <translation>Celle où vont vos sujets, par exemple https://forum.example/c/news/5. Avec l’adresse du forum seule, ils vont là où le forum les place.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Jeton d’API</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé API</translation>
    </message>
    <message>
        <source>Address of the list</source>
        <translation>Adresse de la liste</translation>
    </message>
    <message>
        <source>In the administration interface (REST), for example https://lists.example/3.1/lists/forum.lists.example. One account is one list.</source>
        <translation>Dans l’interface d’administration (REST), par exemple https://lists.example/3.1/lists/forum.lists.example. Un compte correspond à une liste.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>You get it from @BotFather on Telegram. Then make the bot an administrator of the channel that may post.</source>
        <translation>@BotFather vous le donne sur Telegram. Faites ensuite du bot un administrateur du canal, avec le droit de publier.</translation>
    </message>
    <message>
        <source>You make it on Discord: Edit channel › Integrations › Webhooks › Copy webhook URL. Who knows it can write there.</source>
        <translation>Vous le créez sur Discord : Modifier le salon › Intégrations › Webhooks › Copier l’URL du webhook. Qui la connaît peut y écrire.</translation>
    </message>
    <message>
        <source>Address of the channel or group</source>
        <translation>Adresse du canal ou du groupe</translation>
    </message>
    <message>
        <source>For example https://t.me/cap_pertuis, and for a private channel the beginning of the address of one of its messages: https://t.me/c/1234567890</source>
        <translation>Par exemple https://t.me/cap_pertuis et, pour un canal privé, le début de l’adresse d’un de ses messages : https://t.me/c/1234567890</translation>
    </message>
    <message>
        <source>Token of the bot</source>
        <translation>Jeton du bot</translation>
    </message>
    <message>
        <source>Address of the channel</source>
        <translation>Adresse du salon</translation>
    </message>
    <message>
        <source>https://discord.com is enough: the webhook says which channel it writes to.</source>
        <translation>https://discord.com suffit : le webhook dit dans quel salon il écrit.</translation>
    </message>
    <message>
        <source>Address of the webhook</source>
        <translation>Adresse du webhook</translation>
    </message>
</context>
<context>
    <name>ruche::app::Options</name>
    <message>
        <source>ruche [--workspace FILE] [--locale fr|en] [--theme light|dark|system]
ruche --tour DIR [--size 1440x900]: paints every page into PNG files in DIR</source>
        <translation>ruche [--workspace FICHIER] [--locale fr|en] [--theme light|dark|system]
ruche --tour DOSSIER [--size 1440x900] : dessine chaque page dans des fichiers PNG dans DOSSIER</translation>
    </message>
</context>
<context>
    <name>ruche::app::Program</name>
    <message>
        <source>Atelier Salicorne (sample)</source>
        <translation>Atelier Salicorne (exemple)</translation>
    </message>
</context>
<context>
    <name>ruche::app::Session</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Choose a passphrase: this computer has no keychain, so the passwords of your accounts are kept in an encrypted file</source>
        <translation>Choisissez une phrase secrète : cet ordinateur n’a pas de trousseau, les mots de passe de vos comptes sont donc conservés dans un fichier chiffré</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Au moins 8 caractères.</translation>
    </message>
    <message>
        <source>Passphrase of the encrypted file with the passwords of your accounts</source>
        <translation>Phrase secrète du fichier chiffré qui contient les mots de passe de vos comptes</translation>
    </message>
    <message>
        <source>That passphrase does not open the file. Try again</source>
        <translation>Cette phrase secrète n’ouvre pas le fichier. Réessayez</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n message(s) to look at</source>
        <translation>
            <numerusform>%1 : %n message à regarder</numerusform>
            <numerusform>%1 : %n messages à regarder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) due soon</source>
        <translation>
            <numerusform>%n réponse bientôt due</numerusform>
            <numerusform>%n réponses bientôt dues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) overdue</source>
        <translation>
            <numerusform>%n réponse en retard</numerusform>
            <numerusform>%n réponses en retard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::importers::Rejection</name>
    <message>
        <source>This line or item is too long.</source>
        <translation>Cette ligne ou cet élément est trop long.</translation>
    </message>
    <message>
        <source>This is not a line of an access log.</source>
        <translation>Ce n’est pas une ligne de journal d’accès.</translation>
    </message>
    <message>
        <source>The date or time does not exist.</source>
        <translation>La date ou l’heure n’existe pas.</translation>
    </message>
    <message>
        <source>The file has too many different page addresses; this one is not counted.</source>
        <translation>Le fichier contient trop d’adresses de pages différentes ; celle-ci n’est pas comptée.</translation>
    </message>
    <message>
        <source>The article has neither a title nor a text.</source>
        <translation>L’article n’a ni titre ni texte.</translation>
    </message>
    <message>
        <source>The number that WordPress gives each object is missing.</source>
        <translation>Il manque le numéro que WordPress donne à chaque objet.</translation>
    </message>
    <message>
        <source>The date is missing or does not exist.</source>
        <translation>La date manque ou n’existe pas.</translation>
    </message>
    <message>
        <source>The comment has no text.</source>
        <translation>Le commentaire n’a pas de texte.</translation>
    </message>
    <message>
        <source>Only articles are imported; this is of the type “%1”.</source>
        <translation>Seuls les articles sont importés ; celui-ci est du type « %1 ».</translation>
    </message>
    <message>
        <source>Only comments by people are imported; this is of the type “%1”.</source>
        <translation>Seuls les commentaires de personnes sont importés ; celui-ci est du type « %1 ».</translation>
    </message>
    <message>
        <source>It is not imported because of its state “%1”.</source>
        <translation>Il n’est pas importé en raison de son état « %1 ».</translation>
    </message>
    <message>
        <source>The same object stands in the file twice.</source>
        <translation>Le même objet figure deux fois dans le fichier.</translation>
    </message>
    <message>
        <source>The row has neither a title nor a text.</source>
        <translation>La ligne n’a ni titre ni texte.</translation>
    </message>
    <message>
        <source>“%1” is not a date and time.</source>
        <translation>« %1 » n’est pas une date et une heure.</translation>
    </message>
    <message>
        <source>The time is past.</source>
        <translation>L’heure est passée.</translation>
    </message>
    <message>
        <source>“%1” is not a status; write “draft” or “scheduled”.</source>
        <translation>« %1 » n’est pas un statut ; écrivez « brouillon » ou « programmée ».</translation>
    </message>
    <message>
        <source>The brand has no account “%1”.</source>
        <translation>La marque n’a pas de compte « %1 ».</translation>
    </message>
    <message>
        <source>Several accounts of the brand are called “%1”.</source>
        <translation>Plusieurs comptes de la marque s’appellent « %1 ».</translation>
    </message>
    <message>
        <source>It is to be scheduled, but no account is named.</source>
        <translation>Elle doit être programmée, mais aucun compte n’est nommé.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::AccountDetail</name>
    <message>
        <source>Permissions</source>
        <translation>Autorisations</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>Lire maintenant</translation>
    </message>
    <message>
        <source>Check the sign-in</source>
        <translation>Vérifier la connexion</translation>
    </message>
    <message>
        <source>Reconnect…</source>
        <translation>Reconnecter…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Délier…</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>– %1: your role on the site does not allow it</source>
        <translation>– %1 : votre rôle sur le site ne le permet pas</translation>
    </message>
    <message>
        <source>Last read %1</source>
        <translation>Dernière lecture : %1</translation>
    </message>
    <message>
        <source>Never read yet</source>
        <translation>Jamais lu</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Toutes les minutes</numerusform>
            <numerusform>Toutes les %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Time of the site: %1</source>
        <translation>Heure du site : %1</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Connexion sous le nom %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>Délier %1 ?</translation>
    </message>
    <message>
        <source>Its password is forgotten and its planned posts wait. What was read is kept.</source>
        <translation>Son mot de passe est oublié et ses publications prévues attendent. Ce qui a été lu est conservé.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Délier</translation>
    </message>
</context>
<context>
    <name>ruche::ui::AccountsController</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n élément lu</numerusform>
            <numerusform>%n éléments lus</numerusform>
        </translation>
    </message>
    <message>
        <source>again %1</source>
        <translation>nouvel essai %1</translation>
    </message>
    <message>
        <source>%1 signs in.</source>
        <translation>La connexion de %1 est acceptée.</translation>
    </message>
    <message>
        <source>Account paused.</source>
        <translation>Compte mis en pause.</translation>
    </message>
    <message>
        <source>Account resumed.</source>
        <translation>Compte repris.</translation>
    </message>
    <message>
        <source>Account disconnected. What was read is kept.</source>
        <translation>Compte délié. Ce qui a été lu est conservé.</translation>
    </message>
    <message>
        <source>Ruche is signed in</source>
        <translation>Ruche est connectée</translation>
    </message>
    <message>
        <source>You can close this page and go back to Ruche.</source>
        <translation>Vous pouvez fermer cette page et revenir à Ruche.</translation>
    </message>
    <message>
        <source>Nobody signed in with the browser.</source>
        <translation>Personne ne s’est connecté avec le navigateur.</translation>
    </message>
    <message>
        <source>Try again, or paste a token.</source>
        <translation>Réessayez ou collez un jeton.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::AdviceDetail</name>
    <message>
        <source>certainty %1</source>
        <translation>certitude %1</translation>
    </message>
    <message>
        <source>Open the source</source>
        <translation>Ouvrir la source</translation>
    </message>
    <message>
        <source>Open the source: %1</source>
        <translation>Ouvrir la source : %1</translation>
    </message>
    <message>
        <source>Copy with sources</source>
        <translation>Copier avec les sources</translation>
    </message>
</context>
<context>
    <name>ruche::ui::AdviceModel</name>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>measured in another survey</source>
        <translation>mesuré dans une autre enquête</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimé</translation>
    </message>
    <message>
        <source>no figure is known</source>
        <translation>aucun chiffre connu</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>pas de chiffre</translation>
    </message>
    <message>
        <source>certainty %1</source>
        <translation>certitude %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ruche::ui::AgendaView</name>
    <message>
        <source>to decide</source>
        <translation>à décider</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
</context>
<context>
    <name>ruche::ui::AlertNotices</name>
    <message>
        <source>More negative messages than usual: %1</source>
        <translation>Plus de messages négatifs que d’habitude : %1</translation>
    </message>
</context>
<context>
    <name>ruche::ui::AnalyticsPage</name>
    <message>
        <source>Previous period</source>
        <translation>Période précédente</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>Période suivante</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>Comparer avec la période précédente</translation>
    </message>
    <message>
        <source>Show the chart as a table, or back</source>
        <translation>Afficher le graphique en tableau, ou revenir</translation>
    </message>
    <message>
        <source>Export figures…</source>
        <translation>Exporter les chiffres…</translation>
    </message>
    <message>
        <source>Import an access log or a WordPress export…</source>
        <translation>Importer un journal d’accès ou un export WordPress…</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>Period: %1, %2</source>
        <translation>Période : %1, %2</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>comparé à %1</translation>
    </message>
    <message>
        <source>Page views</source>
        <translation>Pages vues</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Comments per article</source>
        <translation>Commentaires par article</translation>
    </message>
    <message>
        <source>New members</source>
        <translation>Nouveaux membres</translation>
    </message>
    <message>
        <source>Net sentiment</source>
        <translation>Ressenti net</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Délai de réponse</translation>
    </message>
    <message>
        <source>These figures could not be read</source>
        <translation>Ces chiffres n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>No page views are known yet</source>
        <translation>Aucune page vue n’est encore connue</translation>
    </message>
    <message>
        <source>They come from the access log of your site: import it to see them.</source>
        <translation>Elles viennent du journal d’accès de votre site : importez-le pour les voir.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Pale: the year before</source>
        <translation>En pâle : l’année précédente</translation>
    </message>
    <message numerus="yes">
        <source>%1 Hatched: %n month(s) of which nothing was collected.</source>
        <translation>
            <numerusform>%1 Hachuré : %n mois pour lequel rien n’a été collecté.</numerusform>
            <numerusform>%1 Hachuré : %n mois pour lesquels rien n’a été collecté.</numerusform>
        </translation>
    </message>
    <message>
        <source>No message in these days</source>
        <translation>Aucun message sur ces jours</translation>
    </message>
    <message>
        <source>Connect an account that has comments, or choose a longer period.</source>
        <translation>Reliez un compte qui a des commentaires, ou choisissez une période plus longue.</translation>
    </message>
    <message>
        <source>Source: approved messages of the connected accounts.</source>
        <translation>Source : messages approuvés des comptes reliés.</translation>
    </message>
    <message>
        <source>No article was published in these days</source>
        <translation>Aucun article n’a été publié sur ces jours</translation>
    </message>
    <message>
        <source>Only articles of the period are counted. Choose a longer one to see more.</source>
        <translation>Seuls les articles de la période sont comptés. Choisissez-en une plus longue pour en voir davantage.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Not enough data for the sentiment</source>
        <translation>Pas assez de données pour le ressenti</translation>
    </message>
    <message>
        <source>%1 of at least %2 analysed messages on two days or more.</source>
        <translation>Messages analysés : %1 sur au moins %2, répartis sur deux jours ou plus.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: %1 analysed of %2 messages.</source>
        <translation>Source : %1 messages analysés sur %2.</translation>
    </message>
    <message>
        <source>Source: all messages were analysed.</source>
        <translation>Source : tous les messages ont été analysés.</translation>
    </message>
    <message>
        <source>Not enough data for the hours</source>
        <translation>Pas assez de données pour les heures</translation>
    </message>
    <message>
        <source>When people write, this shows on which days and at which hours.</source>
        <translation>Quand votre audience écrira, vous verrez ici quels jours et à quelles heures.</translation>
    </message>
    <message>
        <source>Dots: the three best hours</source>
        <translation>Points : les trois meilleures heures</translation>
    </message>
    <message>
        <source>Source: hours of incoming messages, in the zone of each brand.</source>
        <translation>Source : heures des messages reçus, dans le fuseau de chaque marque.</translation>
    </message>
    <message>
        <source>No objective in these days</source>
        <translation>Aucun objectif sur ces jours</translation>
    </message>
    <message>
        <source>Set an objective</source>
        <translation>Fixer un objectif</translation>
    </message>
    <message>
        <source>No post brought views or comments in these days.</source>
        <translation>Aucune publication n’a apporté de vues ni de commentaires sur ces jours.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Into %1…</source>
        <translation>Dans %1…</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Top posts</source>
        <translation>Meilleures publications</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Page views per month</source>
        <translation>Pages vues par mois</translation>
    </message>
    <message>
        <source>Messages per day</source>
        <translation>Messages par jour</translation>
    </message>
    <message>
        <source>Sentiment of messages</source>
        <translation>Ressenti des messages</translation>
    </message>
    <message>
        <source>When your audience writes</source>
        <translation>Heures d’affluence</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
</context>
<context>
    <name>ruche::ui::AnalyticsPeriod</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>from one day to another</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 derniers jours</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Other dates…</source>
        <translation>Autres dates…</translation>
    </message>
</context>
<context>
    <name>ruche::ui::AnswerDialog</name>
    <message>
        <source>Answer to a review pack</source>
        <translation>Réponse à un dossier de relecture</translation>
    </message>
    <message>
        <source>%1 answers:</source>
        <translation>%1 répond :</translation>
    </message>
    <message>
        <source>Whoever has the file may answer under any name. Nothing is changed yet.</source>
        <translation>Toute personne qui a le fichier peut répondre sous n’importe quel nom. Rien n’est encore modifié.</translation>
    </message>
    <message>
        <source>Posts in the answer</source>
        <translation>Publications de la réponse</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commenter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n decision(s)</source>
        <translation>
            <numerusform>Reprendre %n décision</numerusform>
            <numerusform>Reprendre %n décisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::AppearancePane</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Shown at the bottom of the side bar. It is not sent anywhere.</source>
        <translation>Affiché en bas de la barre latérale. Il n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Single letters act (E done, R reply, G then C calendar)</source>
        <translation>Les lettres seules agissent (E clore, R répondre, G puis C calendrier)</translation>
    </message>
    <message>
        <source>They never act while you write. Without them, Ctrl+K finds every action.</source>
        <translation>Jamais pendant que vous écrivez. Sans elles, Ctrl+K trouve chaque action.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ApprovalForm</name>
    <message>
        <source>Approval before a post leaves</source>
        <translation>Approbation avant l’envoi</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Optional: says so, and leaves</source>
        <translation>Facultative : le dit, et part</translation>
    </message>
    <message>
        <source>Required: nothing leaves without</source>
        <translation>Obligatoire : rien ne part sans elle</translation>
    </message>
    <message>
        <source>Approvers, in their order, with a comma between</source>
        <translation>Qui approuve, dans l’ordre, séparés par une virgule</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>N’importe qui</translation>
    </message>
    <message>
        <source>An approval holds for the words, files, accounts and time as they are. Any change asks for a new one. Names are not checked: whoever uses this computer may approve.</source>
        <translation>Une approbation vaut pour les textes, fichiers, comptes et date tels quels. Tout changement en demande une nouvelle. Les noms ne sont pas vérifiés : toute personne devant cet ordinateur peut approuver.</translation>
    </message>
    <message>
        <source>Save the approval</source>
        <translation>Enregistrer l’approbation</translation>
    </message>
    <message>
        <source>Approval of this brand saved.</source>
        <translation>Approbation de cette marque enregistrée.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ApprovalPane</name>
    <message>
        <source>Save the post first: what you typed is not stored yet.</source>
        <translation>Enregistrez d’abord la publication : ce que vous avez écrit n’est pas encore gardé.</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Approbation</translation>
    </message>
    <message>
        <source>Request review</source>
        <translation>Demander une relecture</translation>
    </message>
    <message>
        <source>Ask for changes…</source>
        <translation>Demander des modifications…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Say something about this post. The team alone reads it.</source>
        <translation>Dites quelque chose de cette publication. Seule l’équipe le lit.</translation>
    </message>
    <message>
        <source>New comment on this post</source>
        <translation>Nouveau commentaire sur cette publication</translation>
    </message>
    <message>
        <source>The client reads it too</source>
        <translation>Le client le lit aussi</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commenter</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>%1 is next.</source>
        <translation>C’est au tour de %1.</translation>
    </message>
    <message>
        <source>It does not leave before it is approved.</source>
        <translation>Elle ne part pas avant d’être approuvée.</translation>
    </message>
    <message>
        <source>It leaves at its time all the same.</source>
        <translation>Elle part tout de même à son heure.</translation>
    </message>
    <message>
        <source>Changed since it was approved: %1</source>
        <translation>Modifié depuis l’approbation : %1</translation>
    </message>
    <message>
        <source>%1, in a review pack</source>
        <translation>%1, dans un dossier de relecture</translation>
    </message>
    <message>
        <source>%1 has still to approve it.</source>
        <translation>%1 doit encore l’approuver.</translation>
    </message>
    <message>
        <source>%1 · client</source>
        <translation>%1 · client</translation>
    </message>
    <message>
        <source>%1 · resolved</source>
        <translation>%1 · résolu</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Résoudre</translation>
    </message>
    <message>
        <source>Reopen the comment of %1</source>
        <translation>Rouvrir le commentaire de %1</translation>
    </message>
    <message>
        <source>Resolve the comment of %1</source>
        <translation>Résoudre le commentaire de %1</translation>
    </message>
    <message>
        <source>Comment resolved.</source>
        <translation>Commentaire résolu.</translation>
    </message>
    <message>
        <source>Comment reopened.</source>
        <translation>Commentaire rouvert.</translation>
    </message>
    <message>
        <source>Approve as %1</source>
        <translation>Approuver : %1</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Comment added.</source>
        <translation>Commentaire ajouté.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>ruche::ui::BestTimesDialog</name>
    <message>
        <source>Best times</source>
        <translation>Meilleures heures</translation>
    </message>
    <message>
        <source>Best hours of the week</source>
        <translation>Meilleures heures de la semaine</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message numerus="yes">
        <source>No hour of the week has %n post(s) yet.</source>
        <translation>
            <numerusform>Aucune heure de la semaine ne compte encore %n publication.</numerusform>
            <numerusform>Aucune heure de la semaine ne compte encore %n publications.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the comments on %n post(s) of this brand. Hatched hours have too few posts to say anything.</source>
        <translation>
            <numerusform>D’après les commentaires de %n publication de cette marque. Les heures hachurées ont trop peu de publications pour conclure.</numerusform>
            <numerusform>D’après les commentaires de %n publications de cette marque. Les heures hachurées ont trop peu de publications pour conclure.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::BoardView</name>
    <message>
        <source>To decide</source>
        <comment>column of posts that failed or were missed</comment>
        <translation>À décider</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idées</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
</context>
<context>
    <name>ruche::ui::BrandForm</name>
    <message>
        <source>Colour %1 of %2</source>
        <translation>Couleur %1 sur %2</translation>
    </message>
    <message>
        <source>A brand needs a name.</source>
        <translation>Il manque le nom de la marque.</translation>
    </message>
    <message>
        <source>This time zone is not known. Choose one from the list.</source>
        <translation>Ce fuseau horaire est inconnu. Choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source>There is a brand of that name already.</source>
        <translation>Une marque porte déjà ce nom.</translation>
    </message>
    <message>
        <source>Name of the brand</source>
        <translation>Nom de la marque</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Every time of this brand is read in it.</source>
        <translation>Toutes les heures de cette marque se lisent dans ce fuseau.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Codes, the most important first: fr, en</source>
        <translation>Codes, la plus importante d’abord : fr, en</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save the brand</source>
        <translation>Enregistrer la marque</translation>
    </message>
</context>
<context>
    <name>ruche::ui::BrandMenu</name>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Brands: %1 of %2</source>
        <translation>Marques : %1 sur %2</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>Marques</translation>
    </message>
</context>
<context>
    <name>ruche::ui::BrandSwitcher</name>
    <message>
        <source>All brands</source>
        <translation>Toutes les marques</translation>
    </message>
    <message>
        <source>Brand shown: %1</source>
        <translation>Marque affichée : %1</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>Marques</translation>
    </message>
</context>
<context>
    <name>ruche::ui::BrandsPane</name>
    <message>
        <source>Brand saved.</source>
        <translation>Marque enregistrée.</translation>
    </message>
    <message>
        <source>%1 (archived)</source>
        <translation>%1 (archivée)</translation>
    </message>
    <message>
        <source>New brand</source>
        <translation>Nouvelle marque</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Sortir des archives</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Brand is back.</source>
        <translation>Marque sortie des archives.</translation>
    </message>
    <message>
        <source>Brand archived. Its planned posts wait.</source>
        <translation>Marque archivée. Ses publications prévues attendent.</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>Marques</translation>
    </message>
</context>
<context>
    <name>ruche::ui::BulkBar</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key hint</comment>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>ruche::ui::CalendarController</name>
    <message>
        <source>It is published: it stays on its day.</source>
        <translation>Déjà publiée : elle reste à sa date.</translation>
    </message>
    <message>
        <source>It is being sent: it cannot be moved now.</source>
        <translation>Envoi en cours : elle ne peut pas être déplacée maintenant.</translation>
    </message>
    <message>
        <source>It was written on the network: change its date there.</source>
        <translation>Écrite sur le réseau : changez sa date là-bas.</translation>
    </message>
    <message>
        <source>That time is in the past.</source>
        <translation>Cette heure est passée.</translation>
    </message>
    <message>
        <source>Moved to %1, %2.</source>
        <translation>Déplacée : %1, %2.</translation>
    </message>
    <message>
        <source>Moved to the drafts without a date.</source>
        <translation>Déplacée dans les brouillons sans date.</translation>
    </message>
    <message>
        <source>Post moved to the trash.</source>
        <translation>Publication mise à la corbeille.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>days of a week: 15 – 21 June 2026</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>days of a week: 29 Jun – 5 July 2026</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>Week %1, %n post(s)</source>
        <translation>
            <numerusform>Semaine %1, %n publication</numerusform>
            <numerusform>Semaine %1, %n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) in %1</source>
        <translation>
            <numerusform>%n publication en %1</numerusform>
            <numerusform>%n publications en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no date yet: drag it onto a day, or press D.</source>
        <translation>Elle n’a pas encore de date : glissez-la sur un jour, ou appuyez sur D.</translation>
    </message>
    <message>
        <source>It has no account to go out on: open it and choose one.</source>
        <translation>Aucun compte n’est choisi pour la publier : ouvrez-la et choisissez-en un.</translation>
    </message>
    <message>
        <source>A post comes here by being sent, not by hand.</source>
        <translation>Une publication arrive ici par son envoi, pas à la main.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>« %1 » : %2</translation>
    </message>
    <message>
        <source>Copied to %1, %2.</source>
        <translation>Copiée au %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) copied.</source>
        <translation>
            <numerusform>%n publication copiée.</numerusform>
            <numerusform>%n publications copiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved.</source>
        <translation>
            <numerusform>%n publication déplacée.</numerusform>
            <numerusform>%n publications déplacées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheduled for %1, %2.</source>
        <translation>Planifiée pour le %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) made a draft again, with the date.</source>
        <translation>
            <numerusform>%n publication remise en brouillon, avec sa date.</numerusform>
            <numerusform>%n publications remises en brouillon, avec leurs dates.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned after that day.</source>
        <translation>Rien n’est prévu après ce jour.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved to the drafts without a date.</source>
        <translation>
            <numerusform>%n publication remise aux brouillons sans date.</numerusform>
            <numerusform>%n publications remises aux brouillons sans date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved to the trash.</source>
        <translation>
            <numerusform>%n publication mise à la corbeille.</numerusform>
            <numerusform>%n publications mises à la corbeille.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide first what becomes of its sending: give it another time, or make it a draft.</source>
        <translation>Décidez d’abord de son envoi : donnez-lui une autre date, ou refaites-en un brouillon.</translation>
    </message>
    <message>
        <source>A post that has a text or a date is no idea any more.</source>
        <translation>Une publication qui a un texte ou une date n’est plus une idée.</translation>
    </message>
    <message>
        <source>It is an idea: open it and write its text first.</source>
        <translation>C’est une idée : ouvrez-la et écrivez d’abord son texte.</translation>
    </message>
    <message>
        <source>Its accounts have no free posting slot in the next 60 days.</source>
        <translation>Ses comptes n’ont aucun créneau libre dans les 60 prochains jours.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n semaine</numerusform>
            <numerusform>%n semaines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::CalendarPage</name>
    <message>
        <source>Go to today</source>
        <translation>Aller à aujourd’hui</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Choose the date…</source>
        <translation>Choisir la date…</translation>
    </message>
    <message>
        <source>Show or hide the drafts</source>
        <translation>Afficher ou masquer les brouillons</translation>
    </message>
    <message>
        <source>Move to the drafts without a date</source>
        <translation>Déplacer dans les brouillons sans date</translation>
    </message>
    <message>
        <source>Move the post to the trash…</source>
        <translation>Mettre la publication à la corbeille…</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Brands: %1 of %2</source>
        <translation>Marques : %1 sur %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Statut : %1</translation>
    </message>
    <message>
        <source>Drafts (%1)</source>
        <translation>Brouillons (%1)</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Tous les statuts</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>When should it go out?</source>
        <translation>Quand doit-elle sortir ?</translation>
    </message>
    <message>
        <source>Date and time, time of %1</source>
        <translation>Date et heure, heure de %1</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Write it as 2026-06-18 18:30.</source>
        <translation>Écrivez-la sous la forme 2026-06-18 18:30.</translation>
    </message>
    <message>
        <source>That time is in the past.</source>
        <translation>Cette heure est passée.</translation>
    </message>
    <message>
        <source>Move this post to the trash?</source>
        <translation>Mettre cette publication à la corbeille ?</translation>
    </message>
    <message>
        <source>“%1” will not go out. What is on a network already stays there. You can undo this.</source>
        <translation>« %1 » ne sortira pas. Ce qui est déjà sur un réseau y reste. Vous pouvez annuler cette action.</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Move one day later</source>
        <translation>Déplacer d’un jour</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>Make it a draft again</source>
        <translation>Remettre en brouillon</translation>
    </message>
    <message>
        <source>Copy to the next day</source>
        <translation>Copier au jour suivant</translation>
    </message>
    <message numerus="yes">
        <source>On which day should these %n post(s) go out?</source>
        <translation>
            <numerusform>Quel jour publier cette publication ?</numerusform>
            <numerusform>Quel jour publier ces %n publications ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Day; each keeps its time</source>
        <translation>Jour ; chacune garde son heure</translation>
    </message>
    <message>
        <source>Write it as 2026-06-18.</source>
        <translation>Écrivez-le ainsi : 2026-06-18.</translation>
    </message>
    <message>
        <source>That day is in the past.</source>
        <translation>Ce jour est passé.</translation>
    </message>
    <message>
        <source>Shift everything after %1</source>
        <translation>Décaler tout ce qui suit le %1</translation>
    </message>
    <message>
        <source>Days: 7 is a week later, -1 a day earlier</source>
        <translation>Jours : 7 pour une semaine plus tard, -1 pour la veille</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Décaler</translation>
    </message>
    <message>
        <source>Write a number of days from 1 to %1, with a minus to go back.</source>
        <translation>Écrivez un nombre de jours de 1 à %1, avec un signe moins pour avancer les dates.</translation>
    </message>
    <message>
        <source>This goes out in less than a minute</source>
        <translation>Ceci part dans moins d’une minute</translation>
    </message>
    <message numerus="yes">
        <source>This goes out in %n minute(s)</source>
        <translation>
            <numerusform>Ceci part dans %n minute</numerusform>
            <numerusform>Ceci part dans %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>What is sent cannot be taken back from every network.</source>
        <translation>Ce qui est envoyé ne peut pas être repris sur tous les réseaux.</translation>
    </message>
    <message>
        <source>Copy it there</source>
        <translation>Copier à cette heure</translation>
    </message>
    <message>
        <source>Move it there</source>
        <translation>Déplacer à cette heure</translation>
    </message>
    <message numerus="yes">
        <source>Move %n post(s) to the trash?</source>
        <translation>
            <numerusform>Mettre %n publication à la corbeille ?</numerusform>
            <numerusform>Mettre %n publications à la corbeille ?</numerusform>
        </translation>
    </message>
    <message>
        <source>They will not go out. You can undo this.</source>
        <translation>Elles ne seront pas publiées. Vous pourrez annuler.</translation>
    </message>
    <message>
        <source>They will not go out on %1. What is on a network already stays there. You can undo this.</source>
        <translation>Elles ne seront pas publiées sur %1. Ce qui est déjà sur un réseau y reste. Vous pourrez annuler.</translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation>Période précédente</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>Période suivante</translation>
    </message>
    <message>
        <source>Shift everything after this day…</source>
        <translation>Décaler tout ce qui suit ce jour…</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Vue suivante</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>Vue précédente</translation>
    </message>
    <message>
        <source>Show the month</source>
        <translation>Afficher le mois</translation>
    </message>
    <message>
        <source>Show the week</source>
        <translation>Afficher la semaine</translation>
    </message>
    <message>
        <source>Show the agenda</source>
        <translation>Afficher l’agenda</translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>Afficher le tableau</translation>
    </message>
    <message>
        <source>Compact or roomy posts</source>
        <translation>Publications compactes ou aérées</translation>
    </message>
    <message>
        <source>Show or hide the post beside the week</source>
        <translation>Afficher ou masquer la publication à côté de la semaine</translation>
    </message>
    <message>
        <source>Show or hide the key dates</source>
        <translation>Afficher ou masquer les marronniers</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) chosen</source>
        <translation>
            <numerusform>%n publication choisie</numerusform>
            <numerusform>%n publications choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Date…</source>
        <translation>Date…</translation>
    </message>
    <message>
        <source>One day later</source>
        <translation>Un jour plus tard</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>Corbeille…</translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation>Semaine précédente</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Semaine suivante</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Networks: %1 of %2</source>
        <translation>Réseaux : %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <comment>gaps and clashes</comment>
        <translation>
            <numerusform>%n à vérifier</numerusform>
            <numerusform>%n à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Find in the posts</source>
        <translation>Chercher dans les publications</translation>
    </message>
    <message>
        <source>Compact posts</source>
        <translation>Publications compactes</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>Ouvrir la publication</translation>
    </message>
    <message>
        <source>Hide the post</source>
        <translation>Masquer la publication</translation>
    </message>
    <message>
        <source>Move to the next free slot</source>
        <translation>Déplacer au prochain créneau libre</translation>
    </message>
    <message>
        <source>Post by hand…</source>
        <translation>Publier à la main…</translation>
    </message>
    <message>
        <source>Attempts to send it…</source>
        <translation>Envois…</translation>
    </message>
    <message>
        <source>Next free slot</source>
        <translation>Prochain créneau libre</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Key dates, slots and best times</source>
        <translation>Marronniers, créneaux et meilleures heures</translation>
    </message>
    <message>
        <source>Key dates</source>
        <translation>Marronniers</translation>
    </message>
    <message>
        <source>“%1” is kept among the key dates.</source>
        <translation>« %1 » est gardé parmi les marronniers.</translation>
    </message>
    <message>
        <source>Key date removed.</source>
        <translation>Marronnier retiré.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>There are none of your own yet.</source>
        <translation>Vous n’en avez pas encore ajouté.</translation>
    </message>
    <message>
        <source>Read a calendar file</source>
        <translation>Lire un fichier d’agenda</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Fichiers d’agenda (*.ics)</translation>
    </message>
    <message numerus="yes">
        <source>%n key date(s) read from the file.</source>
        <translation>
            <numerusform>%n marronnier lu dans le fichier.</numerusform>
            <numerusform>%n marronniers lus dans le fichier.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds nothing new.</source>
        <translation>Le fichier ne contient rien de nouveau.</translation>
    </message>
    <message>
        <source>Posting slots of %1 saved.</source>
        <translation>Créneaux de %1 enregistrés.</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Enregistrer ce filtre…</translation>
    </message>
    <message>
        <source>Write a filter…</source>
        <translation>Écrire un filtre…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>This filter cannot be read: %1</source>
        <translation>Ce filtre est illisible : %1</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Enregistrer ce filtre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Il manque un nom.</translation>
    </message>
    <message>
        <source>Filter “%1” saved.</source>
        <translation>Filtre « %1 » enregistré.</translation>
    </message>
    <message>
        <source>Write a filter</source>
        <translation>Écrire un filtre</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>This cannot be read: %1</source>
        <translation>Illisible : %1</translation>
    </message>
    <message>
        <source>Filter “%1” removed.</source>
        <translation>Filtre « %1 » retiré.</translation>
    </message>
    <message>
        <source>Posting slots…</source>
        <translation>Créneaux de publication…</translation>
    </message>
    <message>
        <source>Best times…</source>
        <translation>Meilleures heures…</translation>
    </message>
    <message>
        <source>Add a key date…</source>
        <translation>Ajouter un marronnier…</translation>
    </message>
    <message>
        <source>Change our own key dates…</source>
        <translation>Modifier nos propres marronniers…</translation>
    </message>
    <message>
        <source>Read key dates from a calendar file…</source>
        <translation>Lire des marronniers dans un fichier d’agenda…</translation>
    </message>
    <message>
        <source>Saved filters…</source>
        <translation>Filtres enregistrés…</translation>
    </message>
    <message>
        <source>Request review</source>
        <translation>Demander une relecture</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Ask for changes…</source>
        <translation>Demander des modifications…</translation>
    </message>
    <message>
        <source>Export review pack…</source>
        <translation>Exporter un dossier de relecture…</translation>
    </message>
    <message>
        <source>Export review pack of some days…</source>
        <translation>Exporter un dossier de relecture sur quelques jours…</translation>
    </message>
    <message>
        <source>Read in answers to a review pack…</source>
        <translation>Importer les réponses à un dossier de relecture…</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) with a date</source>
        <translation>
            <numerusform>%n brouillon daté</numerusform>
            <numerusform>%n brouillons datés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved to another time</source>
        <translation>
            <numerusform>%n publication déplacée</numerusform>
            <numerusform>%n publications déplacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key date(s)</source>
        <translation>
            <numerusform>%n marronnier</numerusform>
            <numerusform>%n marronniers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out: past, called off, or repeating in a way that posts do not</source>
        <translation>
            <numerusform>%n événement laissé de côté : passé, annulé, ou répété d’une façon que les publications n’ont pas</numerusform>
            <numerusform>%n événements laissés de côté : passés, annulés, ou répétés d’une façon que les publications n’ont pas</numerusform>
        </translation>
    </message>
    <message>
        <source>For %1…</source>
        <translation>Pour %1…</translation>
    </message>
    <message>
        <source>There is no brand yet.</source>
        <translation>Il n’y a pas encore de marque.</translation>
    </message>
    <message>
        <source>Read posts from a calendar file</source>
        <translation>Lire des publications dans un fichier d’agenda</translation>
    </message>
    <message>
        <source>Read this calendar into %1?</source>
        <translation>Lire cet agenda dans %1 ?</translation>
    </message>
    <message>
        <source>Read it in</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>The file holds nothing new: %1.</source>
        <translation>Le fichier n’apporte rien de nouveau : %1.</translation>
    </message>
    <message>
        <source>Read from the file: %1.</source>
        <translation>Lu dans le fichier : %1.</translation>
    </message>
    <message>
        <source>The filter hides every post: there is nothing to save.</source>
        <translation>Le filtre masque toutes les publications : il n’y a rien à enregistrer.</translation>
    </message>
    <message>
        <source>Save the calendar as a file</source>
        <translation>Enregistrer le calendrier dans un fichier</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>calendrier</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) saved in the calendar file.</source>
        <translation>
            <numerusform>%n publication enregistrée dans le fichier d’agenda.</numerusform>
            <numerusform>%n publications enregistrées dans le fichier d’agenda.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read posts from a calendar file…</source>
        <translation>Lire des publications dans un fichier d’agenda…</translation>
    </message>
    <message>
        <source>Import posts from a table…</source>
        <translation>Importer des publications depuis un tableau…</translation>
    </message>
    <message>
        <source>Save the calendar as a file…</source>
        <translation>Enregistrer le calendrier dans un fichier…</translation>
    </message>
    <message>
        <source>Show twelve weeks with their campaigns</source>
        <translation>Afficher douze semaines avec leurs campagnes</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Frise</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Brands…</source>
        <translation>Marques…</translation>
    </message>
    <message>
        <source>Campaign…</source>
        <translation>Campagne…</translation>
    </message>
    <message>
        <source>Networks…</source>
        <translation>Réseaux…</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>Statut…</translation>
    </message>
    <message>
        <source>Four weeks back</source>
        <translation>Quatre semaines avant</translation>
    </message>
    <message>
        <source>Four weeks on</source>
        <translation>Quatre semaines après</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Campaign: %1</source>
        <translation>Campagne : %1</translation>
    </message>
    <message>
        <source>Campaigns: %1</source>
        <translation>Campagnes : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned</source>
        <translation>
            <numerusform>%n planifiée</numerusform>
            <numerusform>%n planifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published</source>
        <translation>
            <numerusform>%n publiée</numerusform>
            <numerusform>%n publiées</numerusform>
        </translation>
    </message>
    <message>
        <source>All posts</source>
        <translation>Toutes les publications</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a campaign, its days</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Sortir des archives</translation>
    </message>
    <message>
        <source>There are no campaigns yet.</source>
        <translation>Il n’y a pas encore de campagne.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>Nouvelle campagne…</translation>
    </message>
    <message>
        <source>Campaigns…</source>
        <translation>Campagnes…</translation>
    </message>
    <message>
        <source>Put into a campaign…</source>
        <translation>Placer dans une campagne…</translation>
    </message>
    <message>
        <source>These posts are of several brands.</source>
        <translation>Ces publications sont de plusieurs marques.</translation>
    </message>
    <message>
        <source>Repeat…</source>
        <translation>Répéter…</translation>
    </message>
    <message>
        <source>Choose one post: each repeats by itself.</source>
        <translation>Choisissez une seule publication : chacune se répète à part.</translation>
    </message>
    <message>
        <source>Move a post that repeats</source>
        <translation>Déplacer une publication qui se répète</translation>
    </message>
    <message>
        <source>To %1, %2.</source>
        <comment>day, time</comment>
        <translation>Au %1, %2.</translation>
    </message>
    <message>
        <source>Move a post that repeats to the trash?</source>
        <translation>Mettre à la corbeille une publication qui se répète ?</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Pilier</translation>
    </message>
    <message>
        <source>Other tags…</source>
        <translation>Autres étiquettes…</translation>
    </message>
    <message numerus="yes">
        <source>Tags for %n post(s)</source>
        <translation>
            <numerusform>Étiquettes pour %n publication</numerusform>
            <numerusform>Étiquettes pour %n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags, with commas between them; those that they have stay</source>
        <translation>Étiquettes, séparées par des virgules ; celles qui y sont déjà restent</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Write at least one.</source>
        <translation>Écrivez-en au moins une.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>pillar, brand</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Without a pillar</source>
        <translation>Sans pilier</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>No post has a tag yet.</source>
        <translation>Aucune publication n’a encore d’étiquette.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>Il n’y a pas encore de compte.</translation>
    </message>
    <message>
        <source>Only posts about: %1</source>
        <translation>Seulement les publications : %1</translation>
    </message>
    <message>
        <source>Queue…</source>
        <translation>File…</translation>
    </message>
    <message>
        <source>Pillars…</source>
        <translation>Piliers…</translation>
    </message>
    <message>
        <source>Say what posts are about…</source>
        <translation>Dire de quoi parlent les publications…</translation>
    </message>
    <message>
        <source>About…</source>
        <translation>Sujet…</translation>
    </message>
    <message>
        <source>is:scheduled brand:NAME network:KEY account:NAME campaign:NAME pillar:NAME tag:NAME and words, as in the inbox</source>
        <translation>is:scheduled brand:NOM network:CLÉ account:NOM campaign:NOM pillar:NOM tag:NOM et des mots, comme dans la boîte de réception</translation>
    </message>
</context>
<context>
    <name>ruche::ui::CampaignBars</name>
    <message numerus="yes">
        <source>%n more campaign(s)</source>
        <translation>
            <numerusform>%n autre campagne</numerusform>
            <numerusform>%n autres campagnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::CampaignColours</name>
    <message>
        <source>Amber</source>
        <translation>Ambre</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Sarcelle</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
</context>
<context>
    <name>ruche::ui::CampaignDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add the campaign</source>
        <translation>Ajouter la campagne</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nouvelle campagne</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>What it is to bring</source>
        <translation>Ce qu’elle doit apporter</translation>
    </message>
    <message>
        <source>Objective that it serves</source>
        <translation>Objectif servi</translation>
    </message>
    <message>
        <source>In its links (utm_campaign)</source>
        <translation>Dans ses liens (utm_campaign)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Show its posts</source>
        <translation>Voir ses publications</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Elle finit avant de commencer.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::CampaignList</name>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Campaign %1, %2, %3, %4</source>
        <comment>name, days, posts, published</comment>
        <translation>Campagne %1, %2, %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published</source>
        <translation>
            <numerusform>%n publiée</numerusform>
            <numerusform>%n publiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaign “%1” changed.</source>
        <translation>Campagne « %1 » modifiée.</translation>
    </message>
    <message>
        <source>Campaign “%1” added.</source>
        <translation>Campagne « %1 » ajoutée.</translation>
    </message>
    <message>
        <source>“%1” runs %2 now.</source>
        <comment>name, days</comment>
        <translation>« %1 » : désormais %2.</translation>
    </message>
    <message>
        <source>Campaign archived.</source>
        <translation>Campagne archivée.</translation>
    </message>
    <message>
        <source>Campaign brought back from the archive.</source>
        <translation>Campagne sortie des archives.</translation>
    </message>
    <message>
        <source>Campaign deleted. Its posts stay.</source>
        <translation>Campagne supprimée. Ses publications restent.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) put into “%1”.</source>
        <translation>
            <numerusform>%n publication placée dans « %1 ».</numerusform>
            <numerusform>%n publications placées dans « %1 ».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken out of their campaign.</source>
        <translation>
            <numerusform>%n publication retirée de sa campagne.</numerusform>
            <numerusform>%n publications retirées de leur campagne.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::CampaignRow</name>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>ruche::ui::CareForm</name>
    <message>
        <source>Answers to those who write</source>
        <translation>Réponses à ceux qui écrivent</translation>
    </message>
    <message>
        <source>Hours and answers…</source>
        <translation>Horaires et délais…</translation>
    </message>
    <message>
        <source>No times are promised: the inbox shows no clocks for this brand.</source>
        <translation>Aucun délai n’est promis : la boîte de réception n’affiche pas d’échéances pour cette marque.</translation>
    </message>
    <message>
        <source>A first reply within %1 at work.</source>
        <translation>Une première réponse en %1 ouvrées.</translation>
    </message>
    <message>
        <source>Times are promised for some priorities.</source>
        <translation>Des délais sont promis pour certaines priorités.</translation>
    </message>
    <message>
        <source>Hours and answers saved.</source>
        <translation>Horaires et délais enregistrés.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::CarePlanDialog</name>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no promised time</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Tell me before a time is up</source>
        <translation>Prévenir avant l’échéance</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Hours and answers of %1</source>
        <translation>Horaires et délais de %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>Clocks stand still outside of them. Several periods a day have a comma between: 9:00-12:30, 14:00-18:00. Without any, somebody is there around the clock. Time zone: %1.</source>
        <translation>Le temps ne compte pas en dehors. Plusieurs plages par jour se séparent d’une virgule : 9:00-12:30, 14:00-18:00. Sans horaires, quelqu’un est là jour et nuit. Fuseau horaire : %1.</translation>
    </message>
    <message>
        <source>free</source>
        <comment>a day without working hours</comment>
        <translation>libre</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>Answers within, at work</source>
        <translation>Répondre en (temps ouvré)</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>Première réponse</translation>
    </message>
    <message>
        <source>Each further reply</source>
        <translation>Réponses suivantes</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Write hours like 9:00-12:30, 14:00-18:00 and days like 2026-12-25.</source>
        <translation>« %1 » n’est pas lisible. Écrivez les heures comme 9:00-12:30, 14:00-18:00 et les jours comme 2026-12-25.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::CareWords</name>
    <message>
        <source>break</source>
        <translation>pause</translation>
    </message>
    <message>
        <source>after hours</source>
        <translation>hors horaires</translation>
    </message>
    <message>
        <source>days off</source>
        <translation>jours non travaillés</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>jour férié</translation>
    </message>
    <message>
        <source>First reply due %1</source>
        <comment>then, like “today, 14:05”</comment>
        <translation>Première réponse attendue %1</translation>
    </message>
    <message>
        <source>Reply due %1</source>
        <comment>then, like “today, 14:05”</comment>
        <translation>Réponse attendue %1</translation>
    </message>
    <message>
        <source>To be solved %1</source>
        <comment>by then, like “today, 14:05”</comment>
        <translation>À résoudre %1</translation>
    </message>
    <message>
        <source>%1 (%2 → %3, not counted: %4)</source>
        <extracomment>%1: &quot;First reply due today, 14:05&quot;; %2 and %3: times; %4: &quot;break 12:00–12:35&quot;</extracomment>
        <translation>%1 (%2 → %3, non compté : %4)</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>priority</comment>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>priority</comment>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <comment>priority</comment>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Urgent</source>
        <comment>priority</comment>
        <translation>Urgente</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ChartCard</name>
    <message>
        <source>Show “%1” as a chart</source>
        <translation>Afficher « %1 » en graphique</translation>
    </message>
    <message>
        <source>Show “%1” as a table</source>
        <translation>Afficher « %1 » en tableau</translation>
    </message>
</context>
<context>
    <name>ruche::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation>Rechercher ou lancer une commande…</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Rechercher ou lancer une commande</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>open beside</source>
        <translation>ouvrir à côté</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>actions</translation>
    </message>
    <message>
        <source>members</source>
        <translation>membres</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>publications</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ComposerController</name>
    <message>
        <source>There is nothing to publish yet.</source>
        <translation>Il n’y a encore rien à publier.</translation>
    </message>
    <message>
        <source>No account of this brand can publish. Connect one in Settings.</source>
        <translation>Aucun compte de cette marque ne peut publier. Reliez-en un dans les Réglages.</translation>
    </message>
    <message>
        <source>Choose at least one account.</source>
        <translation>Choisissez au moins un compte.</translation>
    </message>
    <message>
        <source>That time is in the past.</source>
        <translation>Cette heure est passée.</translation>
    </message>
    <message>
        <source>%1 must be reconnected before it can publish.</source>
        <translation>%1 doit être reconnecté avant de pouvoir publier.</translation>
    </message>
    <message>
        <source>An article without a title is hard to find again.</source>
        <translation>Un article sans titre est difficile à retrouver.</translation>
    </message>
    <message>
        <source>%1 has no alternative text.</source>
        <translation>%1 n’a pas de texte alternatif.</translation>
    </message>
    <message>
        <source>Scheduled for %1, %2.</source>
        <translation>Planifiée : %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>Published to %n account(s).</source>
        <translation>
            <numerusform>Publiée sur %n compte.</numerusform>
            <numerusform>Publiée sur %n comptes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s): %1</source>
        <translation>
            <numerusform>%n caractère : %1</numerusform>
            <numerusform>%n caractères : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that count twice: %1</source>
        <translation>
            <numerusform>%n caractère qui compte double : %1</numerusform>
            <numerusform>%n caractères qui comptent double : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n emoji: %1</source>
        <translation>
            <numerusform>%n émoji : %1</numerusform>
            <numerusform>%n émojis : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es), %2 each: %1</source>
        <translation>
            <numerusform>%n adresse, %2 chacune : %1</numerusform>
            <numerusform>%n adresses, %2 chacune : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) without their server: %1</source>
        <translation>
            <numerusform>%n mention sans son serveur : %1</numerusform>
            <numerusform>%n mentions sans leur serveur : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The content warning: %1</source>
        <translation>L’avertissement de contenu : %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: a title is missing.</source>
        <translation>%1 : il manque un titre.</translation>
    </message>
    <message numerus="yes">
        <source>%1: the title is %n character(s) too long.</source>
        <translation>
            <numerusform>%1 : %n caractère de trop dans le titre.</numerusform>
            <numerusform>%1 : %n caractères de trop dans le titre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n character(s) too many.</source>
        <translation>
            <numerusform>%1 : %n caractère de trop.</numerusform>
            <numerusform>%1 : %n caractères de trop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the text is %n byte(s) too large.</source>
        <translation>
            <numerusform>%1 : le texte a %n octet de trop.</numerusform>
            <numerusform>%1 : le texte a %n octets de trop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n file(s) too many, it takes %2.</source>
        <translation>
            <numerusform>%1 : %n fichier de trop, %2 au plus.</numerusform>
            <numerusform>%1 : %n fichiers de trop, %2 au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 takes no files.</source>
        <translation>%1 n’accepte pas de fichiers.</translation>
    </message>
    <message>
        <source>%1: %2 is larger than %3.</source>
        <translation>%1 : %2 dépasse %3.</translation>
    </message>
    <message>
        <source>%1 does not take files like %2.</source>
        <translation>%1 n’accepte pas les fichiers comme %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1: the alternative text of %2 is %n character(s) too long.</source>
        <translation>
            <numerusform>%1 : le texte alternatif de %2 a %n caractère de trop.</numerusform>
            <numerusform>%1 : le texte alternatif de %2 a %n caractères de trop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n hashtag(s) too many, it takes %2.</source>
        <translation>
            <numerusform>%1 : %n mot-dièse de trop, %2 au plus.</numerusform>
            <numerusform>%1 : %n mots-dièse de trop, %2 au plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n mention(s) too many, it takes %2.</source>
        <translation>
            <numerusform>%1 : %n mention de trop, %2 au plus.</numerusform>
            <numerusform>%1 : %n mentions de trop, %2 au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>A link carries the marks of a tracker.</source>
        <translation>Un lien porte les marques d’un traceur.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>L’écrire</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Raccourcir</translation>
    </message>
    <message>
        <source>Make a thread</source>
        <translation>Faire un fil</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Décrire</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Nettoyer</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n caractère de trop</numerusform>
            <numerusform>%n caractères de trop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) too many</source>
        <translation>
            <numerusform>%n octet de trop</numerusform>
            <numerusform>%n octets de trop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n character(s)</source>
        <translation>
            <numerusform>%1 sur %n caractère</numerusform>
            <numerusform>%1 sur %n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>Together %1, of %2 at most.</source>
        <translation>En tout %1, sur %2 au plus.</translation>
    </message>
    <message>
        <source>Together %1. No limit is known.</source>
        <translation>En tout %1. Aucune limite connue.</translation>
    </message>
    <message>
        <source>%1 bytes, of %2 at most.</source>
        <translation>%1 octets, sur %2 au plus.</translation>
    </message>
    <message>
        <source>It waits for its approval, for %1, %2.</source>
        <translation>Elle attend son approbation, pour %1, %2.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconnecter</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account, what is wrong</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>All posts to come of this series changed.</source>
        <translation>Toutes les publications à venir de cette série ont été modifiées.</translation>
    </message>
    <message>
        <source>This post and those that follow changed.</source>
        <translation>Cette publication et les suivantes ont été modifiées.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ComposerPage</name>
    <message>
        <source>Schedule</source>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>Publish now…</source>
        <translation>Publier maintenant…</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Enregistrer le brouillon</translation>
    </message>
    <message>
        <source>Add pictures or files…</source>
        <translation>Ajouter des images ou des fichiers…</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Nouvelle publication</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Changes are not scheduled yet</source>
        <translation>Les modifications ne sont pas encore planifiées</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Enregistrée à %1</translation>
    </message>
    <message>
        <source>This post is out or on its way: it can no longer be changed here.</source>
        <translation>Cette publication est sortie ou en route : elle ne peut plus être modifiée ici.</translation>
    </message>
    <message>
        <source>Publish now as %1…</source>
        <translation>Publier maintenant en tant que %1…</translation>
    </message>
    <message>
        <source>Schedule %1, %2</source>
        <translation>Planifier %1, %2</translation>
    </message>
    <message>
        <source>Publish now?</source>
        <translation>Publier maintenant ?</translation>
    </message>
    <message>
        <source>%1 will receive this post at once. A date that was set is removed.</source>
        <translation>%1 recevra cette publication aussitôt. La date éventuellement choisie est retirée.</translation>
    </message>
    <message numerus="yes">
        <source>Publish to %n account(s)</source>
        <translation>
            <numerusform>Publier sur %n compte</numerusform>
            <numerusform>Publier sur %n comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>Publish log</source>
        <translation>Journal d’envoi</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Back to the calendar</source>
        <translation>Revenir au calendrier</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Next network</source>
        <translation>Réseau suivant</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Problème suivant</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Problème précédent</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>Afficher l’aperçu</translation>
    </message>
    <message>
        <source>Back to the common text</source>
        <translation>Revenir au texte commun</translation>
    </message>
    <message>
        <source>Begin a new part of the thread here</source>
        <translation>Commencer ici une nouvelle partie du fil</translation>
    </message>
    <message>
        <source>Set French spaces</source>
        <translation>Mettre les espaces françaises</translation>
    </message>
    <message>
        <source>Take marks and trackers out of the links</source>
        <translation>Retirer les marques et les traceurs des liens</translation>
    </message>
    <message>
        <source>Mark the links of a campaign…</source>
        <translation>Marquer les liens d’une campagne…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>There is no link in this text yet.</source>
        <translation>Ce texte ne contient pas encore de lien.</translation>
    </message>
    <message>
        <source>Schedule for the others only?</source>
        <translation>Planifier pour les autres seulement ?</translation>
    </message>
    <message>
        <source>These cannot get the post as it is: %1. What is written for them alone is not kept.</source>
        <translation>La publication ne peut pas partir telle quelle vers : %1. Ce qui est écrit pour ces seuls comptes n’est pas conservé.</translation>
    </message>
    <message numerus="yes">
        <source>Schedule for %n account(s)</source>
        <translation>
            <numerusform>Planifier pour %n compte</numerusform>
            <numerusform>Planifier pour %n comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>What do you want to say?</source>
        <translation>Que voulez-vous dire ?</translation>
    </message>
    <message>
        <source>Words of %1 alone, others than the common text</source>
        <translation>Variante propre à %1, modifiée par rapport au texte commun</translation>
    </message>
    <message>
        <source>The common text. What you change here is for %1 alone</source>
        <translation>Texte commun. Ce que vous changez ici ne vaut que pour %1</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next one</source>
        <translation>Aller au suivant</translation>
    </message>
    <message>
        <source>Repeat…</source>
        <translation>Répéter…</translation>
    </message>
    <message>
        <source>Change a post that repeats</source>
        <translation>Modifier une publication qui se répète</translation>
    </message>
    <message>
        <source>What others of them say or do by themselves stays.</source>
        <translation>Ce que d’autres disent ou font de particulier reste.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ConnectForm</name>
    <message>
        <source>What Ruche can do there, if your role allows it: %1.</source>
        <translation>Ce que Ruche peut y faire, si votre rôle le permet : %1.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconnecter</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>The address of the site is missing.</source>
        <translation>Il manque l’adresse du site.</translation>
    </message>
    <message>
        <source>The user name is missing.</source>
        <translation>Il manque le nom d’utilisateur.</translation>
    </message>
    <message>
        <source>The application password is missing.</source>
        <translation>Il manque le mot de passe d’application.</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation>Rouvrir le navigateur</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Se connecter avec le navigateur</translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation>La clé manque.</translation>
    </message>
    <message>
        <source>Sign in with the browser, or paste a token here.</source>
        <translation>Connectez-vous avec le navigateur ou collez ici un jeton.</translation>
    </message>
    <message>
        <source>The address of the server is missing.</source>
        <translation>L’adresse du serveur manque.</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Aucun navigateur n’a pu être ouvert.</translation>
    </message>
    <message>
        <source>Open this address yourself, then paste the code or the address at its end here.</source>
        <translation>Ouvrez vous-même cette adresse, puis collez ici le code ou l’adresse obtenus à la fin.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ConversationDelegate</name>
    <message>
        <source>? Question</source>
        <translation>? Question</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ConversationModel</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Cochée</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non lue</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
</context>
<context>
    <name>ruche::ui::CounterBar</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1: %2. How it is counted</source>
        <translation>%1 : %2. Détail du compte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n character(s) left</source>
        <translation>
            <numerusform>%1 : encore %n caractère</numerusform>
            <numerusform>%1 : encore %n caractères</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::CrisisRoom</name>
    <message>
        <source>Crisis room: %1</source>
        <translation>Cellule de crise : %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Export the log…</source>
        <translation>Exporter le journal…</translation>
    </message>
    <message>
        <source>End the crisis…</source>
        <translation>Clore la crise…</translation>
    </message>
    <message>
        <source>The room keeps a timeline of what happens, says who does what, holds back what is planned and keeps what you say at hand. Every step is written down for the day after.</source>
        <translation>La cellule tient le fil des événements, dit qui fait quoi, retient ce qui est programmé et garde sous la main ce que vous dites. Chaque étape est notée pour le retour d’expérience.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>De quoi s’agit-il ?</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Fil des événements</translation>
    </message>
    <message>
        <source>What happened or was decided</source>
        <translation>Ce qui s’est passé ou a été décidé</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>Modèle…</translation>
    </message>
    <message>
        <source>Holding statement</source>
        <translation>Message d’attente</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Write a post with it</source>
        <translation>En faire une publication</translation>
    </message>
    <message>
        <source>Another task</source>
        <translation>Une autre tâche</translation>
    </message>
    <message>
        <source>Another task, then Enter</source>
        <translation>Une autre tâche, puis Entrée</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Qui fait quoi</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Publishing is paused</source>
        <translation>Les publications sont en pause</translation>
    </message>
    <message>
        <source>Publishing goes on</source>
        <translation>Les publications continuent</translation>
    </message>
    <message>
        <source>Resume publishing</source>
        <translation>Reprendre les publications</translation>
    </message>
    <message>
        <source>Pause publishing</source>
        <translation>Suspendre les publications</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Who does: %1</source>
        <translation>Qui s’en charge : %1</translation>
    </message>
    <message>
        <source>What is planned is published again.</source>
        <translation>Ce qui est programmé est de nouveau publié.</translation>
    </message>
    <message>
        <source>Crisis: %1</source>
        <translation>Crise : %1</translation>
    </message>
    <message>
        <source>Nothing of %1 is published meanwhile.</source>
        <translation>Rien n’est publié pour %1 en attendant.</translation>
    </message>
    <message>
        <source>End the crisis?</source>
        <translation>Clore la crise ?</translation>
    </message>
    <message>
        <source>What is to be done otherwise next time (kept in the log)</source>
        <translation>Ce qu’il faudra faire autrement la prochaine fois (gardé dans le journal)</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Clore</translation>
    </message>
    <message>
        <source>Export the log of the crisis</source>
        <translation>Exporter le journal de la crise</translation>
    </message>
    <message>
        <source>Text with Markdown (*.md)</source>
        <translation>Texte en Markdown (*.md)</translation>
    </message>
    <message>
        <source>The log was exported.</source>
        <translation>Journal exporté.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::CrisisText</name>
    <message>
        <source>Establish the facts with those who were there</source>
        <translation>Établir les faits avec les personnes présentes</translation>
    </message>
    <message>
        <source>Pause what is planned to be published</source>
        <translation>Suspendre ce qui est programmé</translation>
    </message>
    <message>
        <source>Say who speaks, and who answers messages</source>
        <translation>Dire qui parle, et qui répond aux messages</translation>
    </message>
    <message>
        <source>Publish a holding statement</source>
        <translation>Publier un message d’attente</translation>
    </message>
    <message>
        <source>Answer the people concerned one by one</source>
        <translation>Répondre une à une aux personnes concernées</translation>
    </message>
    <message>
        <source>Tell the team, the shops and the support what to say</source>
        <translation>Dire à l’équipe, aux boutiques et au support quoi répondre</translation>
    </message>
    <message>
        <source>Decide when you speak next, and keep to it</source>
        <translation>Décider de la prochaine prise de parole, et s’y tenir</translation>
    </message>
    <message>
        <source>Write down what is to change</source>
        <translation>Noter ce qui doit changer</translation>
    </message>
    <message>
        <source>We are looking into it</source>
        <translation>Nous nous renseignons</translation>
    </message>
    <message>
        <source>We have read your messages about […]. We are finding out what happened and will tell you more here by […]. Thank you to those who alerted us.</source>
        <translation>Nous avons lu vos messages à propos de […]. Nous cherchons ce qui s’est passé et vous en dirons plus ici d’ici […]. Merci à celles et ceux qui nous ont alertés.</translation>
    </message>
    <message>
        <source>We were wrong</source>
        <translation>Nous avons eu tort</translation>
    </message>
    <message>
        <source>We were wrong about […], and we are sorry. Here is what we do now: […]. If this concerns you, write to us: we answer everybody.</source>
        <translation>Nous nous sommes trompés à propos de […], et nous en sommes désolés. Voici ce que nous faisons maintenant : […]. Si cela vous concerne, écrivez-nous : nous répondons à tout le monde.</translation>
    </message>
    <message>
        <source>What we know so far</source>
        <translation>Ce que nous savons à cette heure</translation>
    </message>
    <message>
        <source>What we know: […]. What we do not know yet: […]. What we are doing: […]. Next news here at […].</source>
        <translation>Ce que nous savons : […]. Ce que nous ne savons pas encore : […]. Ce que nous faisons : […]. Prochaines nouvelles ici à […].</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Publishing paused</source>
        <translation>Publications suspendues</translation>
    </message>
    <message>
        <source>Publishing resumed</source>
        <translation>Publications reprises</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Began: %1 (%2)</source>
        <translation>Début : %1 (%2)</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Fin : %1</translation>
    </message>
    <message>
        <source>It is still going on.</source>
        <translation>Elle est encore en cours.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>Qui a fait quoi</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
</context>
<context>
    <name>ruche::ui::CropDialog</name>
    <message>
        <source>Crop “%1”</source>
        <translation>Recadrer « %1 »</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>The part of the picture that is sent</source>
        <translation>La partie de l’image qui est envoyée</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Tourner à gauche</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Tourner à droite</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Image entière</translation>
    </message>
    <message>
        <source>No focal point</source>
        <translation>Sans point focal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Drag the frame or its corners, or use the arrows (with Shift to size it). A double click, or P, sets the focal point. The picture itself stays as it is.</source>
        <translation>Faites glisser le cadre ou ses coins, ou servez-vous des flèches (avec Maj pour la taille). Un double-clic, ou P, pose le point focal. L’image elle-même reste telle quelle.</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Tous les réseaux</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Shape: %1</source>
        <translation>Format : %1</translation>
    </message>
    <message>
        <source>%1 × %2 pixels are sent</source>
        <translation>%1 × %2 pixels envoyés</translation>
    </message>
</context>
<context>
    <name>ruche::ui::DecisionPanel</name>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>It stays as it is; further reports are folded away until it is edited.</source>
        <translation>Il reste tel quel ; les prochains signalements sont mis de côté tant qu’il n’est pas modifié.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::DialogPrompts</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Détails techniques</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
</context>
<context>
    <name>ruche::ui::DraftTray</name>
    <message>
        <source>Edited %1</source>
        <translation>Modifié le %1</translation>
    </message>
    <message>
        <source>Drafts without a date</source>
        <translation>Brouillons sans date</translation>
    </message>
    <message>
        <source>Hide the drafts</source>
        <translation>Masquer les brouillons</translation>
    </message>
    <message>
        <source>Filter the drafts</source>
        <translation>Filtrer les brouillons</translation>
    </message>
    <message>
        <source>Drag a draft onto a day, or select it and press D to choose its date.</source>
        <translation>Glissez un brouillon sur un jour, ou sélectionnez-le puis appuyez sur D pour choisir sa date.</translation>
    </message>
    <message>
        <source>No draft is waiting</source>
        <translation>Aucun brouillon n’attend</translation>
    </message>
    <message>
        <source>What you write without a date is kept here.</source>
        <translation>Ce que vous écrivez sans date est gardé ici.</translation>
    </message>
    <message>
        <source>Idea, %1</source>
        <translation>Idée, %1</translation>
    </message>
</context>
<context>
    <name>ruche::ui::Drawer</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ruche::ui::EvidenceBars</name>
    <message>
        <source>Words that decided: %1</source>
        <translation>Mots qui ont pesé : %1</translation>
    </message>
    <message>
        <source>towards negative</source>
        <translation>vers négatif</translation>
    </message>
    <message>
        <source>towards positive</source>
        <translation>vers positif</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ExportFigures</name>
    <message>
        <source>Export “%1”</source>
        <translation>Exporter « %1 »</translation>
    </message>
    <message>
        <source>Tables as text (*.csv)</source>
        <translation>Tableaux en texte (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n ligne exportée.</numerusform>
            <numerusform>%n lignes exportées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::FailureStrip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) could not leave</source>
        <translation>
            <numerusform>%n publication n’a pas pu partir</numerusform>
            <numerusform>%n publications n’ont pas pu partir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) cannot be read</source>
        <translation>
            <numerusform>%n compte ne peut pas être lu</numerusform>
            <numerusform>%n comptes ne peuvent pas être lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: text and media are kept.</source>
        <translation>Rien n’a été perdu : le texte et les médias sont conservés.</translation>
    </message>
    <message>
        <source>What was read before is kept.</source>
        <translation>Ce qui avait été lu est conservé.</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>En afficher moins</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Afficher les %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Reconnect…</source>
        <translation>Reconnecter…</translation>
    </message>
    <message>
        <source>Publish now…</source>
        <translation>Publier maintenant…</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Replanifier</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) to be posted by hand</source>
        <translation>
            <numerusform>%n publication à publier à la main</numerusform>
            <numerusform>%n publications à publier à la main</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) will not leave as they are</source>
        <translation>
            <numerusform>%n publication ne partira pas en l’état</numerusform>
            <numerusform>%n publications ne partiront pas en l’état</numerusform>
        </translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Post by hand…</source>
        <translation>Publier à la main…</translation>
    </message>
    <message>
        <source>It is there…</source>
        <translation>Elle y est…</translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation>Elle n’y est pas</translation>
    </message>
</context>
<context>
    <name>ruche::ui::FileIntake</name>
    <message>
        <source>pasted picture</source>
        <extracomment>Name of a file.</extracomment>
        <translation>image collée</translation>
    </message>
    <message>
        <source>That is an address, not a file, and nothing is fetched from elsewhere. Your post stays as it is. Save the picture on this computer, then add it from there.</source>
        <translation>C’est une adresse, pas un fichier, et rien n’est téléchargé d’ailleurs. Votre publication reste telle quelle. Enregistrez l’image sur cet ordinateur, puis ajoutez-la.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Everything else stays as it is. Look whether it is still there and yours to read, then add it again.</source>
        <translation>« %1 » ne peut pas être lu. Tout le reste demeure. Vérifiez qu’il est toujours là et que vous pouvez l’ouvrir, puis ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>“%1” is empty. Everything else stays as it is. Save it again where it comes from, then add it.</source>
        <translation>« %1 » est vide. Tout le reste demeure. Enregistrez-le de nouveau à sa source, puis ajoutez-le.</translation>
    </message>
    <message>
        <source>“%1” has more than 100 million pixels. Everything else stays as it is. Make it smaller, then add it.</source>
        <translation>« %1 » a plus de 100 millions de pixels. Tout le reste demeure. Réduisez-le, puis ajoutez-le.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2. Everything else stays as it is. Make it smaller, then add it again.</source>
        <translation>« %1 » dépasse %2. Tout le reste demeure. Réduisez-le, puis ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Everything else stays as it is. Choose the files in it.</source>
        <translation>« %1 » est un dossier. Tout le reste demeure. Choisissez les fichiers qu’il contient.</translation>
    </message>
    <message>
        <source>“%1” is an SVG drawing, which no network takes. Everything else stays as it is. Export it as PNG, then add that.</source>
        <translation>« %1 » est un dessin SVG, qu’aucun réseau n’accepte. Tout le reste demeure. Exportez-le en PNG, puis ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>“%1” is a picture that few networks take (HEIC or AVIF). Everything else stays as it is. Save it as JPEG, then add that.</source>
        <translation>« %1 » est une image que peu de réseaux acceptent (HEIC ou AVIF). Tout le reste demeure. Enregistrez-la en JPEG, puis ajoutez celle-ci.</translation>
    </message>
    <message>
        <source>“%1” is neither picture nor video nor PDF. Everything else stays as it is. JPEG, PNG, GIF, WebP, MP4, MOV, WebM and PDF can be added.</source>
        <translation>« %1 » n’est ni une image, ni une vidéo, ni un PDF. Tout le reste demeure. JPEG, PNG, GIF, WebP, MP4, MOV, WebM et PDF peuvent être ajoutés.</translation>
    </message>
    <message>
        <source>“%1” is damaged or cut off. Everything else stays as it is. Fetch it again where it comes from, then add it.</source>
        <translation>« %1 » est abîmé ou tronqué. Tout le reste demeure. Récupérez-le à sa source, puis ajoutez-le.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::FirstRunWindow</name>
    <message>
        <source>Where to keep the workspace</source>
        <translation>Où ranger l’espace de travail</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Ouvrir un espace de travail</translation>
    </message>
    <message>
        <source>Workspaces (*.ruche)</source>
        <translation>Espaces de travail (*.ruche)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The workspace needs a name.</source>
        <translation>Il manque le nom de l’espace de travail.</translation>
    </message>
    <message>
        <source>✓ %1 is connected, its history is being read. You can go on.</source>
        <translation>✓ %1 est relié, son historique est en cours de lecture. Vous pouvez continuer.</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Vous êtes ici</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>First brand</source>
        <translation>Première marque</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Name, colour, time zone</source>
        <translation>Nom, couleur, fuseau horaire</translation>
    </message>
    <message>
        <source>Blog, feed</source>
        <translation>Blog, flux</translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation>Étape %1 sur 3</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>Rangé dans %1</translation>
    </message>
    <message>
        <source>Open Ruche</source>
        <translation>Ouvrir Ruche</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Create your workspace</source>
        <translation>Créez votre espace de travail</translation>
    </message>
    <message>
        <source>A workspace is one file on your computer: it holds your brands, your posts and your history. Two minutes are enough.</source>
        <translation>Un espace de travail est un fichier sur votre ordinateur : il réunit vos marques, vos publications et votre historique. Deux minutes suffisent.</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Nom de l’espace de travail</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Autre dossier…</translation>
    </message>
    <message>
        <source>Explore with examples</source>
        <translation>Explorer avec des exemples</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>Ouvrir un espace de travail…</translation>
    </message>
    <message>
        <source>Add your first brand</source>
        <translation>Ajoutez votre première marque</translation>
    </message>
    <message>
        <source>Each brand keeps its accounts, its members and its objectives. You can add others later.</source>
        <translation>Chaque marque garde ses comptes, ses membres et ses objectifs. Vous pourrez en ajouter d’autres plus tard.</translation>
    </message>
    <message>
        <source>Connect the accounts of the brand</source>
        <translation>Reliez les comptes de la marque</translation>
    </message>
    <message>
        <source>Ruche speaks to each site directly, without a server in between.</source>
        <translation>Ruche parle directement à chaque site, sans serveur intermédiaire.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Your data stays on this computer. Ruche speaks directly to the networks that you connect, without a server in between.</source>
        <translation>Vos données restent sur cet ordinateur. Ruche parle directement aux réseaux que vous reliez, sans serveur intermédiaire.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>ruche::ui::FollowUpRow</name>
    <message>
        <source>at once</source>
        <translation>tout de suite</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) later</source>
        <translation>
            <numerusform>%n heure après</numerusform>
            <numerusform>%n heures après</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) later</source>
        <translation>
            <numerusform>%n minute après</numerusform>
            <numerusform>%n minutes après</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>%1: waits for its time.</source>
        <translation>%1 : attend son heure.</translation>
    </message>
    <message>
        <source>%1: it is not known yet whether it arrived.</source>
        <translation>%1 : on ne sait pas encore s’il est arrivé.</translation>
    </message>
    <message>
        <source>%1: sent.</source>
        <translation>%1 : envoyé.</translation>
    </message>
    <message>
        <source>%1: not sent. %2</source>
        <translation>%1 : pas envoyé. %2</translation>
    </message>
    <message>
        <source>Nothing follows the post there: %1.</source>
        <translation>Rien ne suivra la publication ici : %1.</translation>
    </message>
    <message>
        <source>First comment and what follows</source>
        <translation>Premier commentaire et suites</translation>
    </message>
    <message>
        <source>Said under the post, once it is out</source>
        <translation>Dit sous la publication, une fois parue</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>ruche::ui::GeneralPane</name>
    <message>
        <source>This is the sample workspace: its people, messages and figures are invented.</source>
        <translation>Ceci est l’espace d’exemple : ses personnes, ses messages et ses chiffres sont inventés.</translation>
    </message>
    <message>
        <source>%1, %2 posts, %3 messages, %4 members</source>
        <translation>%1, %2 publications, %3 messages, %4 membres</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>Sauvegarder l’espace de travail</translation>
    </message>
    <message>
        <source>Workspaces (*.ruche)</source>
        <translation>Espaces de travail (*.ruche)</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>Sauvegardé dans %1.</translation>
    </message>
    <message>
        <source>The workspace is sound.</source>
        <translation>L’espace de travail est en bon état.</translation>
    </message>
    <message>
        <source>The workspace is damaged</source>
        <translation>L’espace de travail est endommagé</translation>
    </message>
    <message>
        <source>Restore the last backup; what is not damaged can still be read here.</source>
        <translation>Restaurez la dernière sauvegarde ; ce qui n’est pas endommagé se lit encore ici.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sauvegarder…</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Vérifier le fichier</translation>
    </message>
</context>
<context>
    <name>ruche::ui::GroupStrip</name>
    <message numerus="yes">
        <source>%n near-identical message(s)</source>
        <translation>
            <numerusform>%n message quasi identique</numerusform>
            <numerusform>%n messages quasi identiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) with a link to %1</source>
        <translation>
            <numerusform>%n message avec un lien vers %1</numerusform>
            <numerusform>%n messages avec un lien vers %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of one person</source>
        <translation>
            <numerusform>%n message d’une même personne</numerusform>
            <numerusform>%n messages d’une même personne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1, under “%2”</source>
        <translation>%1, sous « %2 »</translation>
    </message>
    <message numerus="yes">
        <source>Select the %n</source>
        <translation>
            <numerusform>Sélectionner le message</numerusform>
            <numerusform>Sélectionner les %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Next wave</source>
        <translation>Vague suivante</translation>
    </message>
</context>
<context>
    <name>ruche::ui::HandPostController</name>
    <message>
        <source>%1 of %2 characters on %3</source>
        <translation>%1 caractères sur %2 pour %3</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>The link of the post is missing. Open the post on %1 and copy its address.</source>
        <translation>Il manque le lien de la publication. Ouvrez-la sur %1 et copiez son adresse.</translation>
    </message>
    <message>
        <source>This is no web address: it has to begin with https://</source>
        <translation>Ce n’est pas une adresse web : elle commence par https://</translation>
    </message>
    <message>
        <source>%1 is not %2. Paste the address of the post on %2.</source>
        <translation>%1 n’est pas %2. Collez l’adresse de la publication sur %2.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::HandPostSheet</name>
    <message>
        <source>Marked as published.</source>
        <translation>Marquée comme publiée.</translation>
    </message>
    <message>
        <source>The text is copied.</source>
        <translation>Le texte est copié.</translation>
    </message>
    <message>
        <source>The title is copied.</source>
        <translation>Le titre est copié.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied: paste them on the site.</source>
        <translation>
            <numerusform>%n fichier copié : collez-le sur le site.</numerusform>
            <numerusform>%n fichiers copiés : collez-les sur le site.</numerusform>
        </translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address from here.</source>
        <translation>Aucun navigateur n’a pu s’ouvrir. Copiez l’adresse d’ici.</translation>
    </message>
    <message>
        <source>Nothing is to be posted by hand now</source>
        <translation>Rien à publier à la main pour l’instant</translation>
    </message>
    <message>
        <source>When its time comes, a post for a network that only people can post on appears here.</source>
        <translation>Quand son heure vient, une publication pour un réseau où seules des personnes publient apparaît ici.</translation>
    </message>
    <message>
        <source>It could not be read</source>
        <translation>Lecture impossible</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>à publier %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>3. Post it on %1</source>
        <translation>3. Publiez sur %1</translation>
    </message>
    <message>
        <source>4. Paste the link of the post</source>
        <translation>4. Collez le lien de la publication</translation>
    </message>
    <message>
        <source>Post by hand: %1</source>
        <translation>Publier à la main : %1</translation>
    </message>
    <message>
        <source>The files are being laid out…</source>
        <translation>Les fichiers se préparent…</translation>
    </message>
    <message>
        <source>The files could not be written. Open the post to see them.</source>
        <translation>Les fichiers n’ont pas pu être écrits. Ouvrez la publication pour les voir.</translation>
    </message>
    <message>
        <source>Drag them onto the site; or copy them and paste them there. They are kept here until this sheet closes.</source>
        <translation>Glissez-les sur le site ; ou copiez-les et collez-les là-bas. Ils restent ici jusqu’à la fermeture de cette fiche.</translation>
    </message>
    <message>
        <source>Post by hand</source>
        <translation>Publier à la main</translation>
    </message>
    <message>
        <source>1. Copy the text</source>
        <translation>1. Copiez le texte</translation>
    </message>
    <message>
        <source>Text of the post</source>
        <translation>Texte de la publication</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Maj+C</translation>
    </message>
    <message>
        <source>Copy the title</source>
        <translation>Copier le titre</translation>
    </message>
    <message>
        <source>2. Take the files along</source>
        <translation>2. Emportez les fichiers</translation>
    </message>
    <message>
        <source>Files of the post</source>
        <translation>Fichiers de la publication</translation>
    </message>
    <message>
        <source>Copy the files</source>
        <translation>Copier les fichiers</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>Ouvrir le site</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Maj+O</translation>
    </message>
    <message>
        <source>Next one</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>Remind me in 10 minutes</source>
        <translation>Me le rappeler dans 10 minutes</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Mark as published</source>
        <translation>Marquer comme publiée</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ruche::ui::HashtagRow</name>
    <message numerus="yes">
        <source>%1, %n hashtag(s)</source>
        <translation>
            <numerusform>%1, %n mot-dièse</numerusform>
            <numerusform>%1, %n mots-dièse</numerusform>
        </translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Gérer</translation>
    </message>
    <message>
        <source>Sets of hashtags</source>
        <translation>Jeux de mots-dièse</translation>
    </message>
</context>
<context>
    <name>ruche::ui::HealthSheet</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not working</source>
        <translation>
            <numerusform>%n en panne</numerusform>
            <numerusform>%n en panne</numerusform>
        </translation>
    </message>
    <message>
        <source>all working</source>
        <translation>tout fonctionne</translation>
    </message>
    <message>
        <source>No account is connected yet</source>
        <translation>Aucun compte n’est encore connecté</translation>
    </message>
    <message>
        <source>Connect one in Settings, and see here how publishing to it goes.</source>
        <translation>Reliez-en un dans les Réglages, et voyez ici comment la publication s’y passe.</translation>
    </message>
    <message>
        <source>It could not be read</source>
        <translation>Lecture impossible</translation>
    </message>
    <message>
        <source>Last success %1</source>
        <translation>Dernier succès %1</translation>
    </message>
    <message>
        <source>No success yet</source>
        <translation>Pas encore de succès</translation>
    </message>
    <message>
        <source>last failure %1</source>
        <translation>dernier échec %1</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>rien n’attend</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) waiting</source>
        <translation>
            <numerusform>%n publication en attente</numerusform>
            <numerusform>%n publications en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>goes on %1</source>
        <translation>reprend %1</translation>
    </message>
    <message>
        <source>Reconnect…</source>
        <translation>Reconnecter…</translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation>Reconnecter %1</translation>
    </message>
    <message>
        <source>The sign-in of now is kept until the new one works.</source>
        <translation>La connexion actuelle est gardée jusqu’à ce que la nouvelle fonctionne.</translation>
    </message>
    <message>
        <source>Hide the raw answer</source>
        <translation>Masquer la réponse brute</translation>
    </message>
    <message>
        <source>Show the raw answer</source>
        <translation>Voir la réponse brute</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, account</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Health of the accounts</source>
        <translation>Santé des comptes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>takes %1 of %2 posts until %3</source>
        <comment>left, at most, time</comment>
        <translation>accepte %1 publications sur %2 jusqu’à %3</translation>
    </message>
    <message>
        <source>signed in until %1</source>
        <translation>connexion valable jusqu’à %1</translation>
    </message>
    <message>
        <source>Its sign-in ends %1: reconnect it before.</source>
        <translation>Sa connexion prend fin %1 : reconnectez-le avant.</translation>
    </message>
    <message>
        <source>Its sign-in ended %1.</source>
        <translation>Sa connexion a pris fin %1.</translation>
    </message>
    <message>
        <source>Allowed: %1</source>
        <translation>Autorisé : %1</translation>
    </message>
</context>
<context>
    <name>ruche::ui::HeatMap</name>
    <message>
        <source>%1 h</source>
        <extracomment>an hour of the day</extracomment>
        <translation>%1 h</translation>
    </message>
</context>
<context>
    <name>ruche::ui::HeatMapView</name>
    <message>
        <source>Best times, by weekday and hour</source>
        <translation>Meilleures heures, par jour et par heure</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, hour</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: no post yet</source>
        <translation>%1 : aucune publication</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, too few to say anything</source>
        <translation>%1 : %2, trop peu pour conclure</translation>
    </message>
    <message>
        <source>%1: %2, %3 comments in the median, half of them between %4 and %5</source>
        <translation>%1 : %2, %3 commentaires en médiane, la moitié entre %4 et %5</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ImportDialog</name>
    <message>
        <source>Reading the file. Nothing is kept yet.</source>
        <translation>Lecture du fichier. Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>This is what the import would do. Nothing is kept yet.</source>
        <translation>Voici ce que ferait l’import. Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>Il n’y a rien de nouveau dans ce fichier.</translation>
    </message>
    <message>
        <source>Importing. Stopping keeps nothing of it.</source>
        <translation>Import en cours. Si vous l’arrêtez, rien n’en est gardé.</translation>
    </message>
    <message>
        <source>The import is done. It can be undone in one step.</source>
        <translation>L’import est terminé. Il peut être annulé en une fois.</translation>
    </message>
    <message>
        <source>Stopped. Nothing of the file was kept.</source>
        <translation>Arrêté. Rien du fichier n’a été gardé.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import into %1</source>
        <translation>Importer dans %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n mis à jour</numerusform>
            <numerusform>%n mis à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n inchangé</numerusform>
            <numerusform>%n inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejeté</numerusform>
            <numerusform>%n rejetés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: not what is imported</source>
        <translation>
            <numerusform>%n laissé de côté : ne s’importe pas</numerusform>
            <numerusform>%n laissés de côté : ne s’importent pas</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Rejected rows (the first %1)</source>
        <translation>Lignes rejetées (les %1 premières)</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Lignes rejetées</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Annuler l’import</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ImportFile</name>
    <message>
        <source>Import a table of posts</source>
        <translation>Importer un tableau de publications</translation>
    </message>
    <message>
        <source>Tables as text (*.csv *.tsv)</source>
        <translation>Tableaux en texte (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>Import an access log, a WordPress export or a table of posts</source>
        <translation>Importer un journal d’accès, un export WordPress ou un tableau de publications</translation>
    </message>
    <message>
        <source>Access logs, WordPress exports and tables of posts (*.log *.log.* *.gz *.txt *.xml *.csv *.tsv)</source>
        <translation>Journaux d’accès, exports WordPress et tableaux de publications (*.log *.log.* *.gz *.txt *.xml *.csv *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported</source>
        <translation>
            <numerusform>%n ligne importée</numerusform>
            <numerusform>%n lignes importées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::InboxController</name>
    <message>
        <source>Reply queued, conversation done</source>
        <translation>Réponse en file d’envoi, conversation traitée</translation>
    </message>
    <message>
        <source>Reply queued</source>
        <translation>Réponse en file d’envoi</translation>
    </message>
    <message>
        <source>Internal note added</source>
        <translation>Note interne ajoutée</translation>
    </message>
    <message numerus="yes">
        <source>Label “%1” added to %n conversation(s)</source>
        <translation>
            <numerusform>Étiquette « %1 » ajoutée à %n conversation</numerusform>
            <numerusform>Étiquette « %1 » ajoutée à %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label “%1” taken off %n conversation(s)</source>
        <translation>
            <numerusform>Étiquette « %1 » retirée de %n conversation</numerusform>
            <numerusform>Étiquette « %1 » retirée de %n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>It was answered: “%1”</source>
        <translation>Une réponse a été envoyée : « %1 »</translation>
    </message>
    <message>
        <source>%1 wrote: “%2”</source>
        <translation>%1 a écrit : « %2 »</translation>
    </message>
    <message>
        <source>Another answer is on its way.</source>
        <translation>Une autre réponse est en route.</translation>
    </message>
    <message>
        <source>Reply leaves %1</source>
        <comment>then, like “tomorrow, 09:00”</comment>
        <translation>La réponse part %1</translation>
    </message>
    <message>
        <source>View “%1” saved</source>
        <translation>Vue « %1 » enregistrée</translation>
    </message>
    <message>
        <source>View removed</source>
        <translation>Vue supprimée</translation>
    </message>
</context>
<context>
    <name>ruche::ui::InboxMenus</name>
    <message>
        <source>In one hour</source>
        <translation>Dans une heure</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Ce soir</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Demain matin</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Lundi prochain</translation>
    </message>
    <message>
        <source>Date and time…</source>
        <translation>Date et heure…</translation>
    </message>
    <message>
        <source>Show the conversation again</source>
        <translation>Réafficher la conversation</translation>
    </message>
    <message>
        <source>Date and time (%1)</source>
        <translation>Date et heure (%1)</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Mettre en veille</translation>
    </message>
    <message>
        <source>Write it like 2026-06-16 09:00.</source>
        <translation>Écrivez-la sous la forme 2026-06-16 09:00.</translation>
    </message>
    <message>
        <source>This moment has passed.</source>
        <translation>Ce moment est passé.</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Nouvelle étiquette…</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Add label</source>
        <translation>Ajouter l’étiquette</translation>
    </message>
    <message>
        <source>A label needs a name.</source>
        <translation>Il manque le nom de l’étiquette.</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Les plus anciennes d’abord</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Send the reply later</source>
        <translation>Envoyer la réponse plus tard</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>Envoyer à ce moment</translation>
    </message>
    <message>
        <source>Moderation queue</source>
        <translation>File de modération</translation>
    </message>
    <message>
        <source>Next due first</source>
        <translation>Échéance la plus proche d’abord</translation>
    </message>
</context>
<context>
    <name>ruche::ui::InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Note interne</translation>
    </message>
    <message>
        <source>Reply and close</source>
        <translation>Répondre et clore</translation>
    </message>
    <message>
        <source>Reply, keep open</source>
        <translation>Répondre, laisser ouverte</translation>
    </message>
    <message>
        <source>Mark done or reopen</source>
        <translation>Marquer comme traitée ou rouvrir</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Mettre en veille…</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Étiqueter…</translation>
    </message>
    <message>
        <source>Mark as new or as seen</source>
        <translation>Marquer comme nouvelle ou comme vue</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversation suivante</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversation précédente</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Cocher</translation>
    </message>
    <message>
        <source>Tick all that match</source>
        <translation>Cocher tous les résultats</translation>
    </message>
    <message>
        <source>Open the member</source>
        <translation>Ouvrir le membre</translation>
    </message>
    <message>
        <source>Open in the browser…</source>
        <translation>Ouvrir dans le navigateur…</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Modération</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message numerus="yes">
        <source>Move %n comment(s) to the trash?</source>
        <translation>
            <numerusform>Mettre %n commentaire à la corbeille ?</numerusform>
            <numerusform>Mettre %n commentaires à la corbeille ?</numerusform>
        </translation>
    </message>
    <message>
        <source>They disappear from their sites. Their networks keep them in the trash for a while.</source>
        <translation>Ils disparaissent de leurs sites. Leurs réseaux les gardent un moment dans la corbeille.</translation>
    </message>
    <message numerus="yes">
        <source>Move %n comment(s)</source>
        <translation>
            <numerusform>Mettre %n commentaire à la corbeille</numerusform>
            <numerusform>Mettre %n commentaires à la corbeille</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this address in your browser?</source>
        <translation>Ouvrir cette adresse dans votre navigateur ?</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message numerus="yes">
        <source>%L1 to answer</source>
        <translation>
            <numerusform>%L1 à traiter</numerusform>
            <numerusform>%L1 à traiter</numerusform>
        </translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Rechercher dans les conversations</translation>
    </message>
    <message>
        <source>Words, “a phrase”, from:name, network:wordpress, label:press, is:question…</source>
        <translation>Mots, « une expression », from:nom, network:wordpress, label:presse, is:question…</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vue : %1</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Anciennes</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Récentes</translation>
    </message>
    <message>
        <source>No conversation for “%1”</source>
        <translation>Aucune conversation pour « %1 »</translation>
    </message>
    <message>
        <source>Searched in: %1</source>
        <translation>Recherche dans : %1</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>No conversation yet</source>
        <translation>Aucune conversation pour l’instant</translation>
    </message>
    <message>
        <source>Comments and messages show up here once an account is connected and read.</source>
        <translation>Les commentaires et les messages apparaissent ici dès qu’un compte est relié et lu.</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Relier un compte</translation>
    </message>
    <message>
        <source>Everything is answered</source>
        <translation>Tout est traité</translation>
    </message>
    <message>
        <source>New messages show up here by themselves.</source>
        <translation>Les nouveaux messages apparaissent ici d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Show the done ones</source>
        <translation>Afficher les traitées</translation>
    </message>
    <message>
        <source>Nothing in “%1”</source>
        <translation>Rien dans « %1 »</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Send later…</source>
        <translation>Envoyer plus tard…</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>Priorité…</translation>
    </message>
    <message>
        <source>Save this search as a view…</source>
        <translation>Enregistrer cette recherche comme vue…</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>Supprimer cette vue</translation>
    </message>
    <message>
        <source>Something happened here since you began your reply</source>
        <translation>Il s’est passé quelque chose depuis que vous avez commencé votre réponse</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Read it first</source>
        <translation>Lire d’abord</translation>
    </message>
    <message>
        <source>Save this search as a view</source>
        <translation>Enregistrer cette recherche comme vue</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>Une vue a besoin d’un nom.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %L2 overdue</source>
        <translation>
            <numerusform>%1, %L2 en retard</numerusform>
            <numerusform>%1, %L2 en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>Moderation queue</source>
        <translation>File de modération</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>order of the list</comment>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Ordre : %1</translation>
    </message>
</context>
<context>
    <name>ruche::ui::InboxView</name>
    <message>
        <source>To answer</source>
        <translation>À répondre</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Negative</source>
        <comment>conversations</comment>
        <translation>Négatives</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À relire</translation>
    </message>
    <message>
        <source>Probable spam</source>
        <translation>Spam probable</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <comment>conversations</comment>
        <translation>En veille</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>conversations</comment>
        <translation>Traitées</translation>
    </message>
    <message>
        <source>All</source>
        <comment>conversations</comment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>conversations</comment>
        <translation>En retard</translation>
    </message>
</context>
<context>
    <name>ruche::ui::IndexCard</name>
    <message>
        <source>Reputation index of %1: %2 of 100</source>
        <translation>Indice de réputation de %1 : %2 sur 100</translation>
    </message>
    <message>
        <source>From 0 to 100: its parts by their weights. Press one to see how it came about.</source>
        <translation>De 0 à 100 : ses composantes selon leurs poids. Cliquez sur l’une d’elles pour voir d’où elle vient.</translation>
    </message>
    <message>
        <source>Reputation index</source>
        <translation>Indice de réputation</translation>
    </message>
    <message>
        <source>Weights…</source>
        <translation>Poids…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show where this part comes from</source>
        <translation>Voir d’où vient cette composante</translation>
    </message>
</context>
<context>
    <name>ruche::ui::KeyDateDialog</name>
    <message>
        <source>Comes back each year</source>
        <translation>Revient chaque année</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add the key date</source>
        <translation>Ajouter le marronnier</translation>
    </message>
    <message>
        <source>Key date</source>
        <translation>Marronnier</translation>
    </message>
    <message>
        <source>New key date</source>
        <translation>Nouveau marronnier</translation>
    </message>
    <message>
        <source>All brands</source>
        <translation>Toutes les marques</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Days that it lasts</source>
        <translation>Durée en jours</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
</context>
<context>
    <name>ruche::ui::KeyDatesPane</name>
    <message>
        <source>Public holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>Celebrations</source>
        <translation>Fêtes</translation>
    </message>
    <message>
        <source>Sales and commerce</source>
        <translation>Soldes et commerce</translation>
    </message>
    <message>
        <source>World days</source>
        <translation>Journées mondiales</translation>
    </message>
    <message>
        <source>School holidays</source>
        <translation>Vacances scolaires</translation>
    </message>
    <message>
        <source>Our own dates</source>
        <translation>Nos propres dates</translation>
    </message>
    <message>
        <source>Key dates to come</source>
        <translation>Marronniers à venir</translation>
    </message>
    <message>
        <source>Add a key date…</source>
        <translation>Ajouter un marronnier…</translation>
    </message>
    <message>
        <source>No key date in the next 60 days in the sets that are shown.</source>
        <translation>Aucun marronnier dans les 60 prochains jours parmi les séries affichées.</translation>
    </message>
    <message>
        <source>Sets that are shown</source>
        <translation>Séries affichées</translation>
    </message>
    <message>
        <source>no post yet</source>
        <translation>aucune publication</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) on that day</source>
        <translation>
            <numerusform>%n publication ce jour-là</numerusform>
            <numerusform>%n publications ce jour-là</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, how many posts</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Show the day of “%1”</source>
        <translation>Afficher le jour de « %1 »</translation>
    </message>
    <message>
        <source>Write a post for “%1”</source>
        <translation>Écrire une publication pour « %1 »</translation>
    </message>
</context>
<context>
    <name>ruche::ui::LabelList</name>
    <message numerus="yes">
        <source>%n post(s) about “%1” now.</source>
        <translation>
            <numerusform>%n publication relève désormais de « %1 ».</numerusform>
            <numerusform>%n publications relèvent désormais de « %1 ».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) without a pillar now.</source>
        <translation>
            <numerusform>%n publication désormais sans pilier.</numerusform>
            <numerusform>%n publications désormais sans pilier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n post(s) changed.</source>
        <translation>
            <numerusform>Étiquettes de %n publication modifiées.</numerusform>
            <numerusform>Étiquettes de %n publications modifiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pillars saved.</source>
        <translation>Piliers enregistrés.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::LabelsRow</name>
    <message>
        <source>Pillar</source>
        <translation>Pilier</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>With commas between them</source>
        <translation>Séparées par des virgules</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>ruche::ui::LibraryController</name>
    <message>
        <source>A repeating post needs it: nothing was deleted. Take it out of that post first.</source>
        <translation>Une publication récurrente en a besoin : rien n’a été supprimé. Retirez-le d’abord de cette publication.</translation>
    </message>
    <message>
        <source>“%1” is still to leave with it: nothing was deleted. Take it out of that post, then delete it.</source>
        <translation>« %1 » doit encore partir avec : rien n’a été supprimé. Retirez-le de cette publication, puis supprimez-le.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Post with this file</source>
        <translation>Publication avec ce média</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Write the alternative text</source>
        <translation>Écrire le texte alternatif</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Crop, turn, focal point…</source>
        <translation>Recadrer, tourner, point focal…</translation>
    </message>
    <message>
        <source>Move to a folder…</source>
        <translation>Déplacer dans un dossier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Nouveau dossier…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importer des fichiers…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Importer un dossier…</translation>
    </message>
    <message>
        <source>Paste files or a picture</source>
        <translation>Coller des fichiers ou une image</translation>
    </message>
    <message>
        <source>For which brand?</source>
        <translation>Pour quelle marque ?</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importer un dossier</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>Pictures and videos (*.png *.jpg *.jpeg *.gif *.webp *.mp4 *.mov *.webm *.pdf)</source>
        <translation>Images et vidéos (*.png *.jpg *.jpeg *.gif *.webp *.mp4 *.mov *.webm *.pdf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>There is neither a file nor a picture to paste. Copy one first.</source>
        <translation>Il n’y a ni fichier ni image à coller. Copiez-en un d’abord.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>Il manque un nom.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Nom du dossier</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Rename the folder</source>
        <translation>Renommer le dossier</translation>
    </message>
    <message>
        <source>Only pictures can be looked at here.</source>
        <translation>Seules les images peuvent être vues ici.</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>L’image ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Picture changed for the networks</source>
        <translation>Image modifiée pour les réseaux</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous les formats</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Autres fichiers</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Toutes les étiquettes</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Aucun dossier</translation>
    </message>
    <message>
        <source>Rename the folder…</source>
        <translation>Renommer le dossier…</translation>
    </message>
    <message>
        <source>Delete the folder, keep its files</source>
        <translation>Supprimer le dossier, garder ses fichiers</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>Ouvrir la publication</translation>
    </message>
    <message>
        <source>“%1” was in the library already: nothing was added twice.</source>
        <translation>« %1 » était déjà dans la bibliothèque : rien n’a été ajouté deux fois.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n fichier ajouté</numerusform>
            <numerusform>%n fichiers ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be.</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n n’a pas pu l’être.</numerusform>
            <numerusform>%n n’ont pas pu l’être.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n picture(s) it could not be looked for places or names: such stay as they were.</source>
        <translation>
            <numerusform>%n image n’a pas pu être nettoyée des lieux et des noms : ils y restent s’il y en a.</numerusform>
            <numerusform>%n images n’ont pas pu être nettoyées des lieux et des noms : ils y restent s’il y en a.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln média</numerusform>
            <numerusform>%Ln médias</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of the pictures described</source>
        <extracomment>%1: &quot;1,842 files&quot;, %2: &quot;87%&quot;</extracomment>
        <translation>%1, %2 des images décrites</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Name, tag, post</source>
        <translation>Nom, étiquette</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Jamais publié</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Médias</translation>
    </message>
    <message>
        <source>Details of the file</source>
        <translation>Détails du média</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Médias</translation>
    </message>
    <message>
        <source>To look after</source>
        <translation>À soigner</translation>
    </message>
    <message>
        <source>No alternative text</source>
        <translation>Sans texte alternatif</translation>
    </message>
    <message>
        <source>Rights over</source>
        <translation>Droits expirés</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Format : %1</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Filter by tag</source>
        <translation>Filtrer par étiquette</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Étiquette : %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No file is like that</source>
        <translation>Aucun média ne correspond</translation>
    </message>
    <message>
        <source>Fewer words or filters find more.</source>
        <translation>Moins de mots ou de filtres en trouvent davantage.</translation>
    </message>
    <message>
        <source>Show all files</source>
        <translation>Voir tous les médias</translation>
    </message>
    <message>
        <source>The library is empty</source>
        <translation>La bibliothèque est vide</translation>
    </message>
    <message>
        <source>Drop pictures and videos here, paste one, or import a folder. What cameras write into pictures, such as the place, is taken out.</source>
        <translation>Déposez ici des images et des vidéos, collez-en une ou importez un dossier. Ce que les appareils écrivent dans les images, comme le lieu, en est retiré.</translation>
    </message>
    <message>
        <source>Adding files</source>
        <translation>Ajout de fichiers</translation>
    </message>
    <message>
        <source>Adding files: %1 of %2</source>
        <translation>Ajout de fichiers : %1 sur %2</translation>
    </message>
    <message>
        <source>Cards or lines</source>
        <translation>Vignettes ou lignes</translation>
    </message>
    <message>
        <source>Free the room of deleted files…</source>
        <translation>Libérer la place des fichiers supprimés…</translation>
    </message>
    <message>
        <source>No deleted file takes any room.</source>
        <translation>Aucun fichier supprimé n’occupe de place.</translation>
    </message>
    <message numerus="yes">
        <source>Throw %n deleted file(s) away for good?</source>
        <translation>
            <numerusform>Jeter définitivement %n fichier supprimé ?</numerusform>
            <numerusform>Jeter définitivement %n fichiers supprimés ?</numerusform>
        </translation>
    </message>
    <message>
        <source>They hold %1, and no post has them, not even one in the trash. Afterwards their deletion can no longer be undone.</source>
        <translation>Ils occupent %1 et aucune publication ne les contient, pas même à la corbeille. Leur suppression ne pourra plus être annulée.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) gone for good: %1 free for what you add.</source>
        <translation>
            <numerusform>%n fichier jeté définitivement : %1 libérés pour vos ajouts.</numerusform>
            <numerusform>%n fichiers jetés définitivement : %1 libérés pour vos ajouts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Vignettes</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Texts, templates</source>
        <translation>Textes, modèles</translation>
    </message>
    <message>
        <source>Sets of hashtags</source>
        <translation>Jeux de mots-dièse</translation>
    </message>
</context>
<context>
    <name>ruche::ui::LimitsDialog</name>
    <message>
        <source>Paste what its server says…</source>
        <translation>Coller ce que dit son serveur…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>What networks accept</source>
        <translation>Ce que les réseaux acceptent</translation>
    </message>
    <message>
        <source>%1, all accounts</source>
        <translation>%1, tous les comptes</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>no limit known</source>
        <translation>pas de limite connue</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caractères</translation>
    </message>
    <message>
        <source>Bytes of text</source>
        <translation>Octets de texte</translation>
    </message>
    <message>
        <source>Characters of a title</source>
        <translation>Caractères d’un titre</translation>
    </message>
    <message>
        <source>What an address counts</source>
        <translation>Poids d’une adresse</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Texte alternatif</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Mots-dièse</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>A picture, in KB</source>
        <translation>Une image, en Ko</translation>
    </message>
    <message>
        <source>A video, in KB</source>
        <translation>Une vidéo, en Ko</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Your file of limits cannot be read, so it is left aside: %1, %2</source>
        <translation>Votre fichier de limites est illisible, il est donc ignoré : %1, %2</translation>
    </message>
    <message>
        <source>In place of what the server of this account said. Reset goes back to that.</source>
        <translation>À la place de ce qu’a dit le serveur de ce compte. Rétablir y revient.</translation>
    </message>
    <message>
        <source>Kept in your own file, for all accounts that do not say otherwise: %1</source>
        <translation>Gardé dans votre propre fichier, pour tous les comptes qui ne disent pas autre chose : %1</translation>
    </message>
    <message>
        <source>The limits are saved.</source>
        <translation>Les limites sont enregistrées.</translation>
    </message>
    <message>
        <source>The limits are as they were.</source>
        <translation>Les limites sont rétablies.</translation>
    </message>
    <message>
        <source>What the server says</source>
        <translation>Ce que dit le serveur</translation>
    </message>
    <message>
        <source>Open %1 in a browser and paste what it shows</source>
        <translation>Ouvrez %1 dans un navigateur et collez ce qui s’affiche</translation>
    </message>
    <message>
        <source>There is no limit of characters in this.</source>
        <translation>Il manque la limite de caractères dans ce texte.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::MainWindow</name>
    <message>
        <source>All brands</source>
        <translation>Toutes les marques</translation>
    </message>
    <message>
        <source>This is the sample workspace: its people, posts and figures are invented.</source>
        <translation>Ceci est l’espace d’exemple : ses personnes, ses publications et ses chiffres sont inventés.</translation>
    </message>
    <message>
        <source>New post for %1</source>
        <translation>Nouvelle publication pour %1</translation>
    </message>
    <message>
        <source>Open a draft or another post…</source>
        <translation>Ouvrir un brouillon ou une autre publication…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>ruche::ui::MediaCard</name>
    <message>
        <source>cropped</source>
        <translation>recadrée</translation>
    </message>
    <message>
        <source>Add an alternative text</source>
        <translation>Ajouter un texte alternatif</translation>
    </message>
    <message>
        <source>Alternative text of %1</source>
        <translation>Texte alternatif de %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Crop, turn or move %1</source>
        <translation>Recadrer, tourner ou déplacer %1</translation>
    </message>
    <message>
        <source>%1, file %2</source>
        <translation>%1, média %2</translation>
    </message>
    <message>
        <source>Drag to reorder, or Alt with the arrows. Enter crops, Delete removes.</source>
        <translation>Glissez pour réordonner, ou Alt et les flèches. Entrée recadre, Suppr retire.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::MediaDetails</name>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Utilisé dans</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>Recadrages</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Texte alternatif</translation>
    </message>
    <message>
        <source>What the picture shows, for those who do not see it</source>
        <translation>Ce que montre l’image, pour qui ne la voit pas</translation>
    </message>
    <message>
        <source>Credit: whose work it is</source>
        <translation>Crédit : de qui est-ce</translation>
    </message>
    <message>
        <source>Whose work it is</source>
        <translation>De qui est-ce</translation>
    </message>
    <message>
        <source>Rights: what may be done with it</source>
        <translation>Droits : ce qu’on peut en faire</translation>
    </message>
    <message>
        <source>What may be done with it</source>
        <translation>Ce qu’on peut en faire</translation>
    </message>
    <message>
        <source>Last day on which it may be used</source>
        <translation>Dernier jour d’utilisation</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Sans fin</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>Add a tag, then Enter</source>
        <translation>Ajouter une étiquette, puis Entrée</translation>
    </message>
    <message>
        <source>Post with this file</source>
        <translation>Publication avec ce média</translation>
    </message>
    <message>
        <source>More about this file</source>
        <translation>Autres actions sur ce média</translation>
    </message>
    <message>
        <source>Choose a file to see what is known of it.</source>
        <translation>Choisissez un média pour voir ce qu’on en sait.</translation>
    </message>
    <message>
        <source>None</source>
        <comment>folder</comment>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>free</source>
        <comment>shape</comment>
        <translation>libre</translation>
    </message>
    <message>
        <source>The whole picture everywhere</source>
        <translation>Image entière partout</translation>
    </message>
    <message>
        <source>No post yet</source>
        <translation>Aucune publication</translation>
    </message>
    <message>
        <source>A post without words</source>
        <translation>Une publication sans texte</translation>
    </message>
    <message>
        <source>Open the post “%1”</source>
        <translation>Ouvrir la publication « %1 »</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the tag “%1”</source>
        <translation>Retirer l’étiquette « %1 »</translation>
    </message>
    <message>
        <source>“%1” is no day. The one before stays. Write it like %2.</source>
        <translation>« %1 » n’est pas une date. La précédente reste. Écrivez-la comme %2.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::MediaModel</name>
    <message>
        <source>Alternative text missing</source>
        <translation>Texte alternatif manquant</translation>
    </message>
    <message>
        <source>Described</source>
        <translation>Décrit</translation>
    </message>
    <message>
        <source>Video, %1</source>
        <translation>Vidéo, %1</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message numerus="yes">
        <source>used in %n post(s)</source>
        <translation>
            <numerusform>utilisé dans %n publication</numerusform>
            <numerusform>utilisé dans %n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n post(s)</source>
        <translation>
            <numerusform>dans %n publication</numerusform>
            <numerusform>dans %n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>never used</source>
        <translation>jamais utilisé</translation>
    </message>
</context>
<context>
    <name>ruche::ui::MediaStrip</name>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Add pictures or files</source>
        <translation>Ajouter des images ou des fichiers</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Médias</translation>
    </message>
    <message>
        <source>Drag to reorder</source>
        <translation>Glissez pour réordonner</translation>
    </message>
    <message>
        <source>Rules for pictures</source>
        <translation>Règles pour les images</translation>
    </message>
    <message>
        <source>adding %1 of %2</source>
        <translation>ajout de %1 sur %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Pictures and videos (*.png *.jpg *.jpeg *.gif *.webp *.mp4 *.mov *.webm *.pdf)</source>
        <translation>Images et vidéos (*.png *.jpg *.jpeg *.gif *.webp *.mp4 *.mov *.webm *.pdf)</translation>
    </message>
    <message>
        <source>“%1” is in this post already: it is there once.</source>
        <translation>« %1 » est déjà dans cette publication : il y est une seule fois.</translation>
    </message>
    <message>
        <source>“%1” was in the library already: that one is used.</source>
        <translation>« %1 » était déjà dans la bibliothèque : c’est lui qui sert.</translation>
    </message>
    <message>
        <source>“%1” said where it was taken: that was taken out of it.</source>
        <translation>« %1 » disait où elle a été prise : cela en a été retiré.</translation>
    </message>
    <message>
        <source>What a camera may have written into “%1” cannot be read: it stays as it is.</source>
        <translation>Ce qu’un appareil a pu écrire dans « %1 » ne peut pas être lu : cela reste tel quel.</translation>
    </message>
    <message>
        <source>Picture changed for the networks</source>
        <translation>Image modifiée pour les réseaux</translation>
    </message>
    <message>
        <source>Picture turned</source>
        <translation>Image tournée</translation>
    </message>
    <message>
        <source>Crop, focal point…</source>
        <translation>Recadrer, point focal…</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Tourner à droite</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <source>Move forth</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Remove from the post</source>
        <translation>Retirer de la publication</translation>
    </message>
    <message>
        <source>%1 schedules no picture without alternative text</source>
        <translation>%1 ne planifie aucune image sans texte alternatif</translation>
    </message>
</context>
<context>
    <name>ruche::ui::MemberDrawer</name>
    <message>
        <source>Tag</source>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Over 12 months</source>
        <translation>Sur 12 mois</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identités</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>Everything held on this person, to hand over or to remove on request.</source>
        <translation>Tout ce qui est détenu sur cette personne, à remettre ou à supprimer sur demande.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Depuis %1</translation>
    </message>
    <message>
        <source>Messages by month: %1</source>
        <translation>Messages par mois : %1</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <translation>Retirer l’étiquette %1</translation>
    </message>
    <message>
        <source>No message yet.</source>
        <translation>Aucun message pour l’instant.</translation>
    </message>
    <message>
        <source>No note yet. Only your team reads them.</source>
        <translation>Aucune note pour l’instant. Seule votre équipe les lit.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::MemberModel</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>never</source>
        <comment>activity</comment>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identités</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>ruche::ui::MemberPane</name>
    <message>
        <source>Member: %1</source>
        <translation>Membre : %1</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Depuis %1</translation>
    </message>
    <message>
        <source>Open %1 in Members</source>
        <translation>Ouvrir %1 dans Membres</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Over 12 months</source>
        <translation>Sur 12 mois</translation>
    </message>
    <message>
        <source>Messages by month: %1</source>
        <translation>Messages par mois : %1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Notes of the team</source>
        <translation>Notes de l’équipe</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
</context>
<context>
    <name>ruche::ui::MembersController</name>
    <message>
        <source>Personal data written to %1</source>
        <translation>Données personnelles écrites dans %1</translation>
    </message>
</context>
<context>
    <name>ruche::ui::MembersPage</name>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Étiqueter…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Noter…</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>Comparer et fusionner…</translation>
    </message>
    <message>
        <source>Export personal data…</source>
        <translation>Exporter les données personnelles…</translation>
    </message>
    <message>
        <source>Erase personal data…</source>
        <translation>Effacer les données personnelles…</translation>
    </message>
    <message>
        <source>Next member</source>
        <translation>Membre suivant</translation>
    </message>
    <message>
        <source>Previous member</source>
        <translation>Membre précédent</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Nouvelle étiquette…</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Ajouter l’étiquette</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Il manque le nom de l’étiquette.</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Note sur %1</translation>
    </message>
    <message>
        <source>Only your team reads it</source>
        <translation>Seule votre équipe la lit</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Il manque le texte de la note.</translation>
    </message>
    <message>
        <source>Export personal data</source>
        <translation>Exporter les données personnelles</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Erase %1?</source>
        <translation>Effacer %1 ?</translation>
    </message>
    <message numerus="yes">
        <source>Names, identities, notes and the words of %n message(s) are removed from this workspace. Counts stay right. This cannot be undone.</source>
        <translation>
            <numerusform>Les noms, les identités, les notes et le texte de %n message sont retirés de cet espace de travail. Les décomptes restent justes. Cette action est irréversible.</numerusform>
            <numerusform>Les noms, les identités, les notes et le texte de %n messages sont retirés de cet espace de travail. Les décomptes restent justes. Cette action est irréversible.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>All</source>
        <comment>members</comment>
        <translation>Tous</translation>
    </message>
    <message>
        <source>New, 30 days</source>
        <translation>Nouveaux, 30 j</translation>
    </message>
    <message>
        <source>Very active</source>
        <translation>Très actifs</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>Mécontents</translation>
    </message>
    <message>
        <source>Silent, 60 days</source>
        <translation>Silencieux, 60 j</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: &quot;12,486 people&quot;, %2: &quot;15,930 identities&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln identity(ies)</source>
        <translation>
            <numerusform>%Ln identité</numerusform>
            <numerusform>%Ln identités</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups of members</source>
        <translation>Groupes de membres</translation>
    </message>
    <message>
        <source>Name, handle or e-mail</source>
        <translation>Nom, identifiant ou e-mail</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Groupe : %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found for “%1”</source>
        <translation>Personne trouvé pour « %1 »</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>No member yet</source>
        <translation>Aucun membre pour l’instant</translation>
    </message>
    <message>
        <source>Everybody who writes under your posts shows up here by themselves.</source>
        <translation>Toute personne qui écrit sous vos publications apparaît ici d’elle-même.</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Relier un compte</translation>
    </message>
    <message>
        <source>Nobody in this group</source>
        <translation>Personne dans ce groupe</translation>
    </message>
    <message>
        <source>Show all members</source>
        <translation>Afficher tous les membres</translation>
    </message>
</context>
<context>
    <name>ruche::ui::MergeDialog</name>
    <message>
        <source>Keep the other one</source>
        <translation>Garder l’autre</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Merge %1 with another member</source>
        <translation>Fusionner %1 avec un autre membre</translation>
    </message>
    <message>
        <source>Name, handle or e-mail address of the other</source>
        <translation>Nom, identifiant ou adresse e-mail de l’autre</translation>
    </message>
    <message>
        <source>Members found</source>
        <translation>Membres trouvés</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nobody else of this brand is found by “%1”.</source>
        <translation>Personne d’autre dans cette marque ne correspond à « %1 ».</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation>Fusionner dans %1</translation>
    </message>
    <message>
        <source>Kept: its name stays.</source>
        <translation>Gardé : son nom reste.</translation>
    </message>
    <message>
        <source>Identities, tags and notes move over.</source>
        <translation>Ses identités, ses étiquettes et ses notes sont transférées.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>Score %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Depuis %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Étiquettes : %1</translation>
    </message>
</context>
<context>
    <name>ruche::ui::MissedController</name>
    <message>
        <source>Post without a text</source>
        <translation>Publication sans texte</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) went out.</source>
        <translation>
            <numerusform>%n publication est parue.</numerusform>
            <numerusform>%n publications sont parues.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no free slot for “%1”: its accounts have no weekly slots, or none is free. Choose the next day, or a time in the calendar.</source>
        <translation>Il n’y a pas de créneau libre pour « %1 » : ses comptes n’ont pas de créneaux hebdomadaires, ou aucun n’est libre. Choisissez le lendemain, ou une heure dans le calendrier.</translation>
    </message>
    <message>
        <source>Planned for %1, %2.</source>
        <translation>Prévue pour le %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) planned anew.</source>
        <translation>
            <numerusform>%n publication replanifiée.</numerusform>
            <numerusform>%n publications replanifiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) put back among the drafts.</source>
        <translation>
            <numerusform>%n publication remise dans les brouillons.</numerusform>
            <numerusform>%n publications remises dans les brouillons.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::MissedSheet</name>
    <message numerus="yes">
        <source>Publish %n post(s) now?</source>
        <translation>
            <numerusform>Publier %n publication maintenant ?</numerusform>
            <numerusform>Publier %n publications maintenant ?</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave one after the other, late as they are. What is out cannot be taken back.</source>
        <translation>Elles partent l’une après l’autre, en retard comme elles sont. Ce qui est paru ne peut pas être repris.</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publier maintenant</translation>
    </message>
    <message>
        <source>All %1:</source>
        <translation>Les %1 :</translation>
    </message>
    <message numerus="yes">
        <source>And %n more post(s).</source>
        <translation>
            <numerusform>Et %n autre publication.</numerusform>
            <numerusform>Et %n autres publications.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) missed while nothing could send</source>
        <translation>
            <numerusform>%n publication manquée pendant que rien ne pouvait partir</numerusform>
            <numerusform>%n publications manquées pendant que rien ne pouvait partir</numerusform>
        </translation>
    </message>
    <message>
        <source>Missed while away</source>
        <translation>Manqué en votre absence</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, post</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Publishing was paused then.</source>
        <translation>La publication était suspendue.</translation>
    </message>
    <message>
        <source>Nothing was running then.</source>
        <translation>Rien ne tournait à ce moment.</translation>
    </message>
    <message>
        <source>%1. Planned for %2. %3</source>
        <comment>where, when, why</comment>
        <translation>%1. Prévue %2. %3</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>Le lendemain</translation>
    </message>
    <message>
        <source>The same time on the next day</source>
        <translation>À la même heure le lendemain</translation>
    </message>
    <message>
        <source>Next free slot</source>
        <translation>Prochain créneau libre</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Puts it back among the drafts, without a date</source>
        <translation>La remet dans les brouillons, sans date</translation>
    </message>
    <message>
        <source>Nothing leaves late by itself. Decide about each, or about all.</source>
        <translation>Rien ne part en retard tout seul. Décidez pour chacune, ou pour toutes.</translation>
    </message>
    <message>
        <source>Nothing is missed</source>
        <translation>Rien n’a été manqué</translation>
    </message>
    <message>
        <source>Every post left at its time, or was decided about.</source>
        <translation>Chaque publication est partie à l’heure, ou vous en avez décidé.</translation>
    </message>
    <message>
        <source>Publish now…</source>
        <translation>Publier maintenant…</translation>
    </message>
    <message>
        <source>To the next day</source>
        <translation>Au lendemain</translation>
    </message>
    <message>
        <source>To the next free slots</source>
        <translation>Aux prochains créneaux libres</translation>
    </message>
    <message>
        <source>All posts: %1</source>
        <translation>Toutes les publications : %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ModerationController</name>
    <message numerus="yes">
        <source>%n message(s) judged harmless</source>
        <translation>
            <numerusform>%n message jugé sans problème</numerusform>
            <numerusform>%n messages jugés sans problème</numerusform>
        </translation>
    </message>
    <message>
        <source>Decision undone</source>
        <translation>Décision annulée</translation>
    </message>
    <message>
        <source>“%1” is watched</source>
        <translation>« %1 » est surveillé</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ModerationPage</name>
    <message>
        <source>Moderation</source>
        <translation>Modération</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>Bannir…</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Pourquoi il attend</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Message suivant</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Message précédent</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Cocher</translation>
    </message>
    <message>
        <source>Log of decisions</source>
        <translation>Journal des décisions</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s)?</source>
        <translation>
            <numerusform>Supprimer %n message ?</numerusform>
            <numerusform>Supprimer %n messages ?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are taken off their networks. You can bring them back for 30 days.</source>
        <translation>Ils sont retirés de leurs réseaux. Vous pouvez les rétablir pendant 30 jours.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s)</source>
        <translation>
            <numerusform>Supprimer %n message</numerusform>
            <numerusform>Supprimer %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Ban %1?</source>
        <translation>Bannir %1 ?</translation>
    </message>
    <message numerus="yes">
        <source>Ban %n person(s)?</source>
        <translation>
            <numerusform>Bannir %n personne ?</numerusform>
            <numerusform>Bannir %n personnes ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bannir</translation>
    </message>
    <message>
        <source>Delete what they wrote too</source>
        <translation>Supprimer aussi ce qu’elles ont écrit</translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation>Tous les motifs</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Tous les réseaux</translation>
    </message>
    <message>
        <source>Save the decisions about %1</source>
        <translation>Enregistrer les décisions concernant %1</translation>
    </message>
    <message>
        <source>decisions.txt</source>
        <translation>decisions.txt</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Record saved</source>
        <translation>Dossier enregistré</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Likely spam</source>
        <translation>Spam probable</translation>
    </message>
    <message>
        <source>Hidden</source>
        <comment>messages</comment>
        <translation>Masqués</translation>
    </message>
    <message>
        <source>Muted and banned</source>
        <translation>Sourdine et bannis</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
    <message>
        <source>Moderation queue</source>
        <translation>File de modération</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Messages to check</source>
        <translation>Messages à vérifier</translation>
    </message>
    <message>
        <source>Why this message waits</source>
        <translation>Pourquoi ce message est retenu</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vue : %1</translation>
    </message>
    <message>
        <source>Reason: all</source>
        <translation>Motif : tous</translation>
    </message>
    <message>
        <source>Filter by reason: %1</source>
        <translation>Filtrer par motif : %1</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Filter by network: %1</source>
        <translation>Filtrer par réseau : %1</translation>
    </message>
    <message>
        <source>Nothing waits for this reason here</source>
        <translation>Rien n’attend ici pour ce motif</translation>
    </message>
    <message>
        <source>Other messages may wait for other reasons, or on other networks.</source>
        <translation>D’autres messages attendent peut-être pour d’autres motifs, ou sur d’autres réseaux.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Nothing is hidden</source>
        <translation>Rien n’est masqué</translation>
    </message>
    <message>
        <source>Nothing waits for a look</source>
        <translation>Rien n’est à vérifier</translation>
    </message>
    <message>
        <source>Reported and held messages, watched words and likely spam come here by themselves.</source>
        <translation>Les messages signalés ou retenus, les mots surveillés et le spam probable arrivent ici d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Look at the rules</source>
        <translation>Voir les règles</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::MonthView</name>
    <message>
        <source>Drop at %1</source>
        <translation>Déposer à %1</translation>
    </message>
    <message>
        <source>Copy at %1</source>
        <translation>Copier à %1</translation>
    </message>
</context>
<context>
    <name>ruche::ui::MoodBar</name>
    <message>
        <source>Sentiment unsure</source>
        <translation>Ressenti incertain</translation>
    </message>
    <message>
        <source>Sentiment not analysed</source>
        <translation>Ressenti non analysé</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Ressenti</translation>
    </message>
    <message>
        <source>Sentiment: negative</source>
        <translation>Ressenti : négatif</translation>
    </message>
    <message>
        <source>Sentiment: neutral</source>
        <translation>Ressenti : neutre</translation>
    </message>
    <message>
        <source>Sentiment: positive</source>
        <translation>Ressenti : positif</translation>
    </message>
    <message>
        <source>%1, as you said</source>
        <translation>%1, selon vous</translation>
    </message>
    <message>
        <source>%1, as you said instead of %2</source>
        <translation>%1, selon vous, au lieu de %2</translation>
    </message>
    <message>
        <source>%1, %2 sure</source>
        <extracomment>&quot;Negative, 82% sure&quot;</extracomment>
        <translation>%1, sûr à %2</translation>
    </message>
    <message>
        <source>Unsure: %1 at %2</source>
        <extracomment>&quot;Unsure: negative at 43%&quot;</extracomment>
        <translation>Incertain : %1 à %2</translation>
    </message>
    <message>
        <source>Not analysed: nothing to read</source>
        <translation>Non analysé : rien à lire</translation>
    </message>
    <message>
        <source>Not analysed: in %1</source>
        <translation>Non analysé : en %1</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Pas encore lu</translation>
    </message>
    <message>
        <source>Read on this computer by engine %1.</source>
        <translation>Lu sur cet ordinateur par le moteur %1.</translation>
    </message>
    <message>
        <source>Speaks for negative</source>
        <translation>Penche pour négatif</translation>
    </message>
    <message>
        <source>Speaks for positive</source>
        <translation>Penche pour positif</translation>
    </message>
    <message>
        <source>Say that it is %1 (%2)</source>
        <comment>sentiment, key</comment>
        <translation>Indiquer que c’est %1 (%2)</translation>
    </message>
    <message>
        <source>Say that it is %1</source>
        <comment>sentiment</comment>
        <translation>Indiquer que c’est %1</translation>
    </message>
</context>
<context>
    <name>ruche::ui::MoodStrip</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Reading the sentiment of messages is stopped, %1 are left.</source>
        <translation>La lecture du ressenti des messages est arrêtée, il en reste %1.</translation>
    </message>
    <message>
        <source>Reading the sentiment of messages on this computer: %1 of %2.</source>
        <translation>Lecture du ressenti des messages sur cet ordinateur : %1 sur %2.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on reading the sentiment of messages</source>
        <translation>Reprendre la lecture du ressenti des messages</translation>
    </message>
    <message>
        <source>Stop reading the sentiment of messages</source>
        <translation>Arrêter la lecture du ressenti des messages</translation>
    </message>
</context>
<context>
    <name>ruche::ui::NetChart</name>
    <message>
        <source>Alert</source>
        <translation>Alerte</translation>
    </message>
</context>
<context>
    <name>ruche::ui::NetworkTabs</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Commun</translation>
    </message>
    <message>
        <source>%1, has words of its own</source>
        <translation>%1, avec un texte propre</translation>
    </message>
    <message>
        <source>%1, too long: %2</source>
        <translation>%1, trop long : %2</translation>
    </message>
    <message>
        <source>What each account says</source>
        <translation>Texte de chaque compte</translation>
    </message>
</context>
<context>
    <name>ruche::ui::NewsLine</name>
    <message>
        <source>Since your last visit (%1):</source>
        <translation>Depuis votre dernière visite (%1) :</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n nouveau message</numerusform>
            <numerusform>%n nouveaux messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) went out</source>
        <translation>
            <numerusform>%n publication partie</numerusform>
            <numerusform>%n publications parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) failed</source>
        <translation>
            <numerusform>%n publication en échec</numerusform>
            <numerusform>%n publications en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) missed their time</source>
        <translation>
            <numerusform>%n publication a manqué son heure</numerusform>
            <numerusform>%n publications ont manqué leur heure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new member(s)</source>
        <translation>
            <numerusform>%n nouveau membre</numerusform>
            <numerusform>%n nouveaux membres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::ObjectiveDialog</name>
    <message>
        <source>Change the objective</source>
        <translation>Modifier l’objectif</translation>
    </message>
    <message>
        <source>New objective</source>
        <translation>Nouvel objectif</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>The goal it serves, in your words: “Make the workshop known”.</source>
        <translation>Le but qu’il sert, avec vos mots : « Faire connaître l’atelier ».</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Ce qui est compté</translation>
    </message>
    <message>
        <source>Start value</source>
        <translation>Valeur de départ</translation>
    </message>
    <message>
        <source>Target value</source>
        <translation>Valeur visée</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add the objective</source>
        <translation>Ajouter l’objectif</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>Il manque un nom.</translation>
    </message>
    <message>
        <source>The target must differ from the start value.</source>
        <translation>La valeur visée doit différer de la valeur de départ.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ObjectiveItem</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ObjectivesModel</name>
    <message>
        <source>%1 reached, %2 of the time gone</source>
        <translation>%1 atteints, %2 du temps écoulé</translation>
    </message>
    <message>
        <source>No trend yet</source>
        <translation>Pas encore de tendance</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Atteint</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendance</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prévision</translation>
    </message>
</context>
<context>
    <name>ruche::ui::PaletteModel</name>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
</context>
<context>
    <name>ruche::ui::PauseSheet</name>
    <message>
        <source>Pause publishing</source>
        <translation>Suspendre la publication</translation>
    </message>
    <message>
        <source>Nothing leaves until you resume: no post, and networks give back what they hold. What comes due meanwhile is kept, and you decide about it afterwards.</source>
        <translation>Rien ne part jusqu’à la reprise : aucune publication, et les réseaux rendent ce qu’ils gardent. Ce qui arrive à échéance entre-temps est conservé, et vous en décidez ensuite.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>All brands</source>
        <translation>Toutes les marques</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Shown over every page until publishing goes on, and kept on record.</source>
        <translation>Affiché au-dessus de chaque page jusqu’à la reprise, et conservé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Publishing is paused for all brands already.</source>
        <translation>La publication est déjà suspendue pour toutes les marques.</translation>
    </message>
    <message>
        <source>A reason is missing.</source>
        <translation>Il manque un motif.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::PauseStrip</name>
    <message>
        <source>Publishing is paused for %1.</source>
        <translation>La publication est suspendue pour %1.</translation>
    </message>
    <message>
        <source>Publishing is paused for all brands.</source>
        <translation>La publication est suspendue pour toutes les marques.</translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <comment>time, reason</comment>
        <translation>Depuis %1 : %2</translation>
    </message>
    <message>
        <source>Resume publishing</source>
        <translation>Reprendre la publication</translation>
    </message>
    <message>
        <source>Resume publishing. %1</source>
        <translation>Reprendre la publication. %1</translation>
    </message>
</context>
<context>
    <name>ruche::ui::PeriodDialog</name>
    <message>
        <source>Which days?</source>
        <translation>Quels jours ?</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::PillarCard</name>
    <message>
        <source>+%1 pts</source>
        <comment>percentage points</comment>
        <translation>+%1 pts</translation>
    </message>
    <message>
        <source>−%1 pts</source>
        <comment>percentage points</comment>
        <translation>−%1 pts</translation>
    </message>
    <message>
        <source>0 pts</source>
        <comment>percentage points</comment>
        <translation>0 pt</translation>
    </message>
    <message>
        <source>Pillars</source>
        <translation>Piliers</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) around today</source>
        <translation>
            <numerusform>sur %n jour</numerusform>
            <numerusform>sur %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change the pillars</source>
        <translation>Modifier les piliers</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Réel</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>actual share, target</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>pillar, share</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Actual: %1</source>
        <translation>Réel : %1</translation>
    </message>
    <message>
        <source>The shares that the pillars are to have</source>
        <translation>Les parts que doivent avoir les piliers</translation>
    </message>
    <message>
        <source>A pillar is what a brand speaks of again and again: advice, products, backstage. With pillars you see whether the posts keep to their shares.</source>
        <translation>Un pilier est ce dont une marque parle sans cesse : conseils, produits, coulisses. Avec des piliers, vous voyez si les publications respectent leurs parts.</translation>
    </message>
    <message>
        <source>Too few posts about a pillar to compare (n = %1).</source>
        <translation>Trop peu de publications relèvent d’un pilier pour comparer (n = %1).</translation>
    </message>
    <message numerus="yes">
        <source>%n more post(s) about “%1” would bring it to its share.</source>
        <translation>
            <numerusform>Il manque %n publication « %1 » pour atteindre sa part.</numerusform>
            <numerusform>Il manque %n publications « %1 » pour atteindre sa part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are about none.</source>
        <translation>
            <numerusform>%n publication ne relève d’aucun.</numerusform>
            <numerusform>%n publications ne relèvent d’aucun.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::PillarsDialog</name>
    <message>
        <source>Add a pillar</source>
        <translation>Ajouter un pilier</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Pillars</source>
        <translation>Piliers</translation>
    </message>
    <message>
        <source>What the brand speaks of again and again. The share is how many of a hundred posts are to be about it; 0 sets none.</source>
        <translation>Ce dont la marque parle sans cesse. La part dit combien de publications sur cent doivent en relever ; 0 n’en fixe aucune.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Colour of pillar %1</source>
        <translation>Couleur du pilier %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of pillar %1</source>
        <translation>Nom du pilier %1</translation>
    </message>
    <message>
        <source>%</source>
        <comment>percent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Share of pillar %1</source>
        <translation>Part du pilier %1</translation>
    </message>
    <message>
        <source>Delete pillar %1</source>
        <translation>Supprimer le pilier %1</translation>
    </message>
    <message>
        <source>Its posts stay, about nothing.</source>
        <translation>Ses publications restent, sans pilier.</translation>
    </message>
    <message>
        <source>A pillar needs a name; to do without it, delete it.</source>
        <translation>Il manque un nom à un pilier ; pour vous en passer, supprimez-le.</translation>
    </message>
    <message>
        <source>Two pillars are called “%1”.</source>
        <translation>Deux piliers s’appellent « %1 ».</translation>
    </message>
    <message>
        <source>The shares are more than 100% together.</source>
        <translation>Les parts dépassent 100 % ensemble.</translation>
    </message>
    <message>
        <source>Together %1%</source>
        <translation>Ensemble %1 %</translation>
    </message>
</context>
<context>
    <name>ruche::ui::PlanOverlay</name>
    <message numerus="yes">
        <source>%1: no post for %n day(s) from %2</source>
        <translation>
            <numerusform>%1 : aucune publication pendant %n jour à partir du %2</numerusform>
            <numerusform>%1 : aucune publication pendant %n jours à partir du %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n post(s) close together on %2</source>
        <translation>
            <numerusform>%1 : %n publication trop proche d’une autre le %2</numerusform>
            <numerusform>%1 : %n publications très rapprochées le %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the same text %n time(s), first on %2</source>
        <translation>
            <numerusform>%1 : le même texte %n fois, d’abord le %2</numerusform>
            <numerusform>%1 : le même texte %n fois, d’abord le %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::PlanPane</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Publish at a set time</source>
        <translation>Publier à une heure fixée</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Time of %1.</source>
        <translation>Heure de %1.</translation>
    </message>
    <message>
        <source>No account of this brand can publish.</source>
        <translation>Aucun compte de cette marque ne peut publier.</translation>
    </message>
    <message>
        <source>Publish to %1</source>
        <translation>Publier sur %1</translation>
    </message>
    <message>
        <source>%1 cannot get the post as it is</source>
        <translation>La publication ne peut pas partir telle quelle vers %1</translation>
    </message>
    <message>
        <source>Repeat…</source>
        <translation>Répéter…</translation>
    </message>
    <message>
        <source>One of a post that repeats.</source>
        <translation>Fait partie d’une publication qui se répète.</translation>
    </message>
    <message>
        <source>It needs a date to come, a text and accounts that can get it.</source>
        <translation>Il faut une date à venir, un texte et des comptes qui peuvent la recevoir.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::PostDetails</name>
    <message>
        <source>Choose a post to read it here.</source>
        <translation>Choisissez une publication pour la lire ici.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Pas encore de date</translation>
    </message>
    <message>
        <source>On %1</source>
        <comment>accounts</comment>
        <translation>Sur %1</translation>
    </message>
    <message>
        <source>No account chosen yet</source>
        <translation>Aucun compte choisi pour l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), described</source>
        <translation>
            <numerusform>%n fichier, avec texte alternatif</numerusform>
            <numerusform>%n fichiers, avec texte alternatif</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) without a description</source>
        <translation>
            <numerusform>%n fichier sans texte alternatif</numerusform>
            <numerusform>%n fichiers sans texte alternatif</numerusform>
        </translation>
    </message>
    <message>
        <source>One of a post that repeats</source>
        <translation>Fait partie d’une publication qui se répète</translation>
    </message>
</context>
<context>
    <name>ruche::ui::PostPublishing</name>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>When, how it ended, and what came back: &quot;today, 18:30 · Sent · The network took it.&quot;</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Reconnect the account…</source>
        <translation>Reconnecter le compte…</translation>
    </message>
    <message>
        <source>Attempts to send it</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Post by hand…</source>
        <translation>Publier à la main…</translation>
    </message>
    <message>
        <source>All attempts…</source>
        <translation>Tous les envois…</translation>
    </message>
</context>
<context>
    <name>ruche::ui::PostView</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>title of the dragged post</comment>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::PreferencesPage</name>
    <message>
        <source>%1 is connected. Reading begins.</source>
        <translation>%1 est relié. La lecture commence.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to reconnect</source>
        <translation>
            <numerusform>%n à reconnecter</numerusform>
            <numerusform>%n à reconnecter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to watch</source>
        <translation>
            <numerusform>%n à surveiller</numerusform>
            <numerusform>%n à surveiller</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Relier un compte</translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation>Reconnecter %1</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Tout vérifier</translation>
    </message>
    <message>
        <source>No account is connected yet</source>
        <translation>Aucun compte n’est encore relié</translation>
    </message>
    <message>
        <source>Connect a site to see its articles, comments and members here.</source>
        <translation>Reliez un site pour voir ici ses articles, ses commentaires et ses membres.</translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation>Relier un compte…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Language, theme and text size</source>
        <translation>Langue, thème et taille du texte</translation>
    </message>
    <message>
        <source>Health…</source>
        <translation>Santé…</translation>
    </message>
    <message>
        <source>How publishing to each account goes</source>
        <translation>Comment se passe la publication sur chaque compte</translation>
    </message>
</context>
<context>
    <name>ruche::ui::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Choose an account to see the post as it will look there.</source>
        <translation>Choisissez un compte pour voir la publication telle qu’elle y paraîtra.</translation>
    </message>
    <message>
        <source>Account of the preview</source>
        <translation>Compte de l’aperçu</translation>
    </message>
</context>
<context>
    <name>ruche::ui::PreviewView</name>
    <message>
        <source>No title yet</source>
        <translation>Pas encore de titre</translation>
    </message>
    <message>
        <source>See more</source>
        <translation>Voir plus</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ProblemList</name>
    <message>
        <source>To put right before it leaves: %1</source>
        <translation>À corriger avant l’envoi : %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ProgressBar</name>
    <message>
        <source>%1, expected by now: %2</source>
        <translation>%1, attendu à ce jour : %2</translation>
    </message>
</context>
<context>
    <name>ruche::ui::PublishGuide</name>
    <message>
        <source>Publishing is paused.</source>
        <translation>La publication est suspendue.</translation>
    </message>
    <message>
        <source>Publishing is paused for %1.</source>
        <translation>La publication est suspendue pour %1.</translation>
    </message>
    <message numerus="yes">
        <source>Publishing goes on. %n post(s) came due meanwhile.</source>
        <translation>
            <numerusform>La publication reprend. %n publication est arrivée à échéance entre-temps.</numerusform>
            <numerusform>La publication reprend. %n publications sont arrivées à échéance entre-temps.</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishing goes on. Nothing came due meanwhile.</source>
        <translation>La publication reprend. Rien n’est arrivé à échéance entre-temps.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Post by hand…</source>
        <translation>Publier à la main…</translation>
    </message>
    <message>
        <source>Missed while away…</source>
        <translation>Manqué en votre absence…</translation>
    </message>
    <message>
        <source>Publish log</source>
        <translation>Journal de publication</translation>
    </message>
    <message>
        <source>Health of the accounts</source>
        <translation>Santé des comptes</translation>
    </message>
    <message>
        <source>Pause publishing…</source>
        <translation>Suspendre la publication…</translation>
    </message>
    <message>
        <source>Resume publishing</source>
        <translation>Reprendre la publication</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <translation>
            <numerusform>%1 Et %n autre.</numerusform>
            <numerusform>%1 Et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ruche: publishing needs you</source>
        <translation>Ruche : la publication a besoin de vous</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) wait for you.</source>
        <translation>
            <numerusform>%n publication vous attend.</numerusform>
            <numerusform>%n publications vous attendent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Post by hand</source>
        <translation>Publier à la main</translation>
    </message>
</context>
<context>
    <name>ruche::ui::PublishLogModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>ruche::ui::PublishLogSheet</name>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>Le journal n’a pas pu être lu</translation>
    </message>
    <message>
        <source>No attempt fits</source>
        <translation>Aucun envoi ne correspond</translation>
    </message>
    <message>
        <source>Other words, another account or another state may.</source>
        <translation>D’autres mots, un autre compte ou un autre état, peut-être.</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Rien n’a encore été envoyé</translation>
    </message>
    <message>
        <source>Each attempt to publish is kept here for good, with what came back.</source>
        <translation>Chaque envoi est conservé ici pour toujours, avec la réponse reçue.</translation>
    </message>
    <message>
        <source>Began %1</source>
        <translation>Commencé %1</translation>
    </message>
    <message>
        <source>, ended %1</source>
        <translation>, terminé %1</translation>
    </message>
    <message>
        <source>, planned for %1</source>
        <translation>, prévu %1</translation>
    </message>
    <message>
        <source>Raw answer: %1</source>
        <translation>Réponse brute : %1</translation>
    </message>
    <message>
        <source>Known to the network as %1</source>
        <translation>Connu du réseau comme %1</translation>
    </message>
    <message>
        <source>Asked for by the key %1, so that nothing is sent twice</source>
        <translation>Retrouvé par la clé %1, pour que rien ne parte deux fois</translation>
    </message>
    <message>
        <source>By a person, %1</source>
        <translation>Par une personne, %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Par %1</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Fichier %1</translation>
    </message>
    <message>
        <source>Export the publish log</source>
        <translation>Exporter le journal de publication</translation>
    </message>
    <message>
        <source>publish-log.csv</source>
        <translation>journal-de-publication.csv</translation>
    </message>
    <message>
        <source>Spreadsheets (*.csv)</source>
        <translation>Tableurs (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) written to %1</source>
        <translation>
            <numerusform>%n envoi écrit dans %1</numerusform>
            <numerusform>%n envois écrits dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish log</source>
        <translation>Journal de publication</translation>
    </message>
    <message>
        <source>Attempts to send this post</source>
        <translation>Envois de cette publication</translation>
    </message>
    <message>
        <source>Show all posts</source>
        <translation>Voir toutes les publications</translation>
    </message>
    <message>
        <source>Search in texts, accounts and answers</source>
        <translation>Chercher dans les textes, comptes et réponses</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Attempts to publish, newest first</source>
        <translation>Envois, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier le détail</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ruche::ui::PublishWords</name>
    <message>
        <source>It is planned for %1.</source>
        <translation>Elle est prévue %1.</translation>
    </message>
    <message>
        <source>It was planned for %1.</source>
        <translation>Elle était prévue %1.</translation>
    </message>
    <message>
        <source>Post without a text</source>
        <translation>Publication sans texte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A network and an account on it: &quot;Instagram, @cap.mer&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>It is time to post it by hand on %1.</source>
        <translation>C’est le moment de la publier à la main sur %1.</translation>
    </message>
    <message>
        <source>It came due while publishing was paused.</source>
        <translation>Son heure est passée pendant que la publication était suspendue.</translation>
    </message>
    <message>
        <source>Its time passed while nothing could send it.</source>
        <translation>Son heure est passée alors que rien ne pouvait l’envoyer.</translation>
    </message>
    <message>
        <source>%1 did not take it.</source>
        <translation>%1 ne l’a pas acceptée.</translation>
    </message>
    <message>
        <source>The next try is at %1.</source>
        <translation>Prochain essai : %1.</translation>
    </message>
    <message>
        <source>No clear answer came from %1. Ruche asks whether it is out before anything is sent again.</source>
        <translation>%1 n’a pas répondu clairement. Ruche demande si elle est parue avant tout nouvel envoi.</translation>
    </message>
    <message>
        <source>Time to post “%1” by hand on %2</source>
        <translation>C’est le moment de publier « %1 » à la main sur %2</translation>
    </message>
    <message>
        <source>“%1” was missed</source>
        <translation>« %1 » n’est pas partie à l’heure</translation>
    </message>
    <message>
        <source>“%1” could not leave for %2</source>
        <translation>« %1 » n’a pas pu partir vers %2</translation>
    </message>
    <message>
        <source>No clear answer about “%1” from %2</source>
        <translation>Pas de réponse claire de %2 sur « %1 »</translation>
    </message>
    <message>
        <source>“%1” is late: its time has passed, and it is not out</source>
        <translation>« %1 » est en retard : son heure est passée, et elle n’est pas parue</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>« %1 » : %2</translation>
    </message>
    <message>
        <source>Reserved</source>
        <comment>attempt</comment>
        <translation>Réservé</translation>
    </message>
    <message>
        <source>Being sent</source>
        <comment>attempt</comment>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>No clear answer</source>
        <comment>attempt</comment>
        <translation>Sans réponse claire</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>attempt</comment>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Not taken</source>
        <comment>attempt</comment>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Given up before sending</source>
        <comment>attempt</comment>
        <translation>Abandonné avant l’envoi</translation>
    </message>
    <message>
        <source>Posted by hand.</source>
        <translation>Publiée à la main.</translation>
    </message>
    <message>
        <source>The network took it.</source>
        <translation>Le réseau l’a acceptée.</translation>
    </message>
    <message>
        <source>It was not taken.</source>
        <translation>Elle n’a pas été acceptée.</translation>
    </message>
    <message>
        <source>No clear answer came: the network is asked before anything is sent again.</source>
        <translation>Pas de réponse claire : le réseau est interrogé avant tout nouvel envoi.</translation>
    </message>
    <message>
        <source>It is leaving now.</source>
        <translation>Elle part en ce moment.</translation>
    </message>
    <message>
        <source>It is reserved by one program, so that no other sends it too.</source>
        <translation>Un programme se l’est réservée, pour qu’aucun autre ne l’envoie aussi.</translation>
    </message>
    <message>
        <source>It was given up before anything left.</source>
        <translation>Elle a été abandonnée avant que rien ne parte.</translation>
    </message>
    <message>
        <source>No clear answer came from %1, and it cannot be asked. Look there whether it is out: nothing is sent again until you say.</source>
        <translation>%1 n’a pas répondu clairement et ne peut pas être interrogé. Regardez sur place si la publication est sortie : rien ne repart tant que vous ne l’avez pas dit.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::QueueDialog</name>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Save the order</source>
        <translation>Enregistrer l’ordre</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>brand, pillar</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Posts in the order in which they leave</source>
        <translation>Publications dans l’ordre où elles partent</translation>
    </message>
    <message>
        <source>Alt+↑</source>
        <translation>Alt+↑</translation>
    </message>
    <message>
        <source>Alt+↓</source>
        <translation>Alt+↓</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Posts of</source>
        <translation>Publications de</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>day, time, title of a post</comment>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>Nothing is planned here.</source>
        <translation>Rien n’est prévu ici.</translation>
    </message>
    <message>
        <source>The times stay: drag a post, and it changes places with the others.</source>
        <translation>Les heures restent : faites glisser une publication et elle change de place avec les autres.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::Rail</name>
    <message>
        <source>Main navigation</source>
        <translation>Navigation principale</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Switch to the light theme</source>
        <translation>Passer au thème clair</translation>
    </message>
    <message>
        <source>Switch to the dark theme</source>
        <translation>Passer au thème sombre</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ReasonPane</name>
    <message>
        <source>Why this message waits</source>
        <translation>Pourquoi ce message est retenu</translation>
    </message>
    <message>
        <source>Under “%1”</source>
        <translation>Sous « %1 »</translation>
    </message>
    <message>
        <source>Nobody but you sees it yet.</source>
        <translation>Vous seul le voyez pour l’instant.</translation>
    </message>
    <message>
        <source>Show the conversation</source>
        <translation>Afficher la conversation</translation>
    </message>
    <message>
        <source>Spam score</source>
        <translation>Indice de spam</translation>
    </message>
    <message>
        <source>Watched words</source>
        <translation>Mots suivis</translation>
    </message>
    <message>
        <source>Worked out on this computer. Nothing is sent to any service.</source>
        <translation>Calculé sur cet ordinateur. Aucun envoi à un service externe.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Signalements</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, par %2</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1 : « %2 »</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>The network does not say who wrote it.</source>
        <translation>Le réseau ne dit pas qui l’a écrit.</translation>
    </message>
    <message>
        <source>First seen %1, %2</source>
        <translation>Vu pour la première fois le %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the last %2 read as negative</source>
        <translation>%1 des %2 derniers lus comme négatifs</translation>
    </message>
    <message>
        <source>No decision about them so far</source>
        <translation>Aucune décision à leur sujet</translation>
    </message>
    <message numerus="yes">
        <source>%n strike(s)</source>
        <translation>
            <numerusform>%n avertissement compté</numerusform>
            <numerusform>%n avertissements comptés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n décision</numerusform>
            <numerusform>%n décisions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 jusqu’au %2</translation>
    </message>
    <message>
        <source>%1 without an end</source>
        <translation>%1 sans limite de durée</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note : %1</translation>
    </message>
    <message>
        <source>The ladder proposes: %1</source>
        <translation>L’échelle propose : %1</translation>
    </message>
    <message>
        <source>Open the member</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Save their record…</source>
        <translation>Enregistrer le dossier…</translation>
    </message>
    <message>
        <source>Together with the decision</source>
        <translation>En même temps que la décision</translation>
    </message>
    <message>
        <source>Rule of the charter</source>
        <translation>Règle de la charte</translation>
    </message>
    <message>
        <source>No rule named</source>
        <translation>Aucune règle citée</translation>
    </message>
    <message>
        <source>Warn them, as an answer everybody can read</source>
        <translation>Avertir par une réponse publique</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>What they are told</source>
        <translation>Ce qui leur est dit</translation>
    </message>
    <message>
        <source>Count one strike</source>
        <translation>Compter un avertissement</translation>
    </message>
    <message>
        <source>Note for colleagues</source>
        <translation>Note pour l’équipe</translation>
    </message>
    <message>
        <source>Do this alone, leave the message</source>
        <translation>Ne faire que cela, laisser le message</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Mettre en sourdine</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bannir</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Proposed rule</source>
        <translation>Règle proposée</translation>
    </message>
    <message>
        <source>Put every message with %1 into the queue.</source>
        <translation>Mettre dans la file tout message qui contient %1.</translation>
    </message>
    <message>
        <source>Create the rule</source>
        <translation>Créer la règle</translation>
    </message>
    <message>
        <source>Said before it</source>
        <translation>Dit juste avant</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
</context>
<context>
    <name>ruche::ui::RepeatActions</name>
    <message>
        <source>It is out or on its way: copy it to another day, and repeat the copy.</source>
        <translation>Elle est publiée ou en route : copiez-la à un autre jour et répétez la copie.</translation>
    </message>
    <message>
        <source>Give the post a date first: the others follow from it.</source>
        <translation>Donnez d’abord une date à la publication : les autres en découlent.</translation>
    </message>
    <message>
        <source>Choose an account for the post first.</source>
        <translation>Choisissez d’abord un compte pour la publication.</translation>
    </message>
    <message>
        <source>Its date is past: choose a later one first.</source>
        <translation>Sa date est passée : choisissez-en d’abord une plus tardive.</translation>
    </message>
    <message>
        <source>This post and those that follow repeat by the new rule.</source>
        <translation>Cette publication et les suivantes se répètent selon la nouvelle règle.</translation>
    </message>
    <message>
        <source>All posts to come of this series moved.</source>
        <translation>Toutes les publications à venir de cette série ont été déplacées.</translation>
    </message>
    <message>
        <source>Moved, with the posts that follow.</source>
        <translation>Déplacée, avec les suivantes.</translation>
    </message>
    <message>
        <source>Post moved to the trash.</source>
        <translation>Publication mise à la corbeille.</translation>
    </message>
    <message>
        <source>Moved to the trash, with the posts that follow.</source>
        <translation>Mise à la corbeille, avec les suivantes.</translation>
    </message>
    <message>
        <source>All posts to come of this series moved to the trash.</source>
        <translation>Toutes les publications à venir de cette série ont été mises à la corbeille.</translation>
    </message>
    <message>
        <source>The post repeats, from %1 on.</source>
        <translation>La publication se répète, à partir du %1.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::RepeatDialog</name>
    <message>
        <source>Next dates</source>
        <translation>Prochaines dates</translation>
    </message>
    <message>
        <source>Repeat the post</source>
        <translation>Répéter la publication</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semaines</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>years</source>
        <translation>ans</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>After a number of posts</source>
        <translation>Après un nombre de publications</translation>
    </message>
    <message>
        <source>After a day</source>
        <translation>Après un jour donné</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Posts in all, with this one</source>
        <translation>Publications en tout, celle-ci comprise</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Time of %1.</source>
        <translation>Heure de %1.</translation>
    </message>
    <message>
        <source>The posts of the next eight weeks are scheduled at once, the later ones as time goes by.</source>
        <translation>Les publications des huit prochaines semaines sont programmées tout de suite, les suivantes au fil du temps.</translation>
    </message>
    <message>
        <source>On these weekdays</source>
        <translation>Ces jours de la semaine</translation>
    </message>
    <message>
        <source>day %1 of the month</source>
        <translation>le %1 du mois</translation>
    </message>
    <message>
        <source>the first %1 of the month</source>
        <comment>weekday</comment>
        <translation>le premier %1 du mois</translation>
    </message>
    <message>
        <source>the second %1 of the month</source>
        <comment>weekday</comment>
        <translation>le deuxième %1 du mois</translation>
    </message>
    <message>
        <source>the third %1 of the month</source>
        <comment>weekday</comment>
        <translation>le troisième %1 du mois</translation>
    </message>
    <message>
        <source>the fourth %1 of the month</source>
        <comment>weekday</comment>
        <translation>le quatrième %1 du mois</translation>
    </message>
    <message>
        <source>the last %1 of the month</source>
        <comment>weekday</comment>
        <translation>le dernier %1 du mois</translation>
    </message>
    <message>
        <source>the last day of the month</source>
        <translation>le dernier jour du mois</translation>
    </message>
    <message>
        <source>Choose at least one weekday.</source>
        <translation>Choisissez au moins un jour de la semaine.</translation>
    </message>
    <message>
        <source>This post goes out on a %1: keep that day, or give the post another date first.</source>
        <comment>weekday</comment>
        <translation>Cette publication part un %1 : gardez ce jour, ou donnez-lui d’abord une autre date.</translation>
    </message>
    <message>
        <source>The last day is before the post itself, which goes out on %1.</source>
        <translation>Le dernier jour précède la publication elle-même, qui part le %1.</translation>
    </message>
    <message>
        <source>That is too many: a post repeats at most %1 times, or without an end.</source>
        <translation>C’est trop : une publication se répète %1 fois au plus, ou sans fin.</translation>
    </message>
    <message>
        <source>This names no date that could be found.</source>
        <translation>Aucune date ne correspond.</translation>
    </message>
    <message>
        <source>All of these dates are past: choose a later end.</source>
        <translation>Toutes ces dates sont passées : choisissez une fin plus tardive.</translation>
    </message>
    <message>
        <source>With this end the post does not repeat: only its own date is left.</source>
        <translation>Avec cette fin, la publication ne se répète pas : il ne reste que sa propre date.</translation>
    </message>
    <message>
        <source>Months without a day %1 are left out.</source>
        <translation>Les mois sans jour %1 sont laissés de côté.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ReplyBox</name>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Note interne</translation>
    </message>
    <message>
        <source>Reply, keep open</source>
        <translation>Répondre, laisser ouverte</translation>
    </message>
    <message>
        <source>Ctrl Shift ↵</source>
        <comment>key hint</comment>
        <translation>Ctrl Maj ↵</translation>
    </message>
    <message>
        <source>More ways to reply</source>
        <translation>Autres façons de répondre</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n caractère de trop</numerusform>
            <numerusform>%n caractères de trop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n caractère restant</numerusform>
            <numerusform>%n caractères restants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>Reply and close</source>
        <translation>Répondre et clore</translation>
    </message>
    <message>
        <source>Add note (Ctrl ↵)</source>
        <translation>Ajouter la note (Ctrl ↵)</translation>
    </message>
    <message>
        <source>Reply and close (Ctrl ↵)</source>
        <translation>Répondre et clore (Ctrl ↵)</translation>
    </message>
    <message>
        <source>Only your team reads this.</source>
        <translation>Seule votre équipe lit ceci.</translation>
    </message>
    <message>
        <source>Write your reply</source>
        <translation>Écrivez votre réponse</translation>
    </message>
    <message>
        <source>Send later…</source>
        <translation>Envoyer plus tard…</translation>
    </message>
    <message>
        <source>Ctrl Alt ↵</source>
        <comment>key hint</comment>
        <translation>Ctrl Alt ↵</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ReputationPage</name>
    <message>
        <source>Previous period</source>
        <translation>Période précédente</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>Période suivante</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>Comparer avec la période précédente</translation>
    </message>
    <message>
        <source>Show the chart as a table, or back</source>
        <translation>Afficher le graphique en tableau, ou l’inverse</translation>
    </message>
    <message>
        <source>Export figures…</source>
        <translation>Exporter les chiffres…</translation>
    </message>
    <message>
        <source>See the messages of this word or alert in the inbox</source>
        <translation>Voir les messages de ce mot ou de cette alerte dans la boîte de réception</translation>
    </message>
    <message>
        <source>Add a watch…</source>
        <translation>Ajouter un mot suivi…</translation>
    </message>
    <message>
        <source>Brand words and corrections…</source>
        <translation>Mots de la marque et corrections…</translation>
    </message>
    <message>
        <source>Crisis room…</source>
        <translation>Cellule de crise…</translation>
    </message>
    <message>
        <source>Sentiment: negative</source>
        <translation>Ressenti : négatif</translation>
    </message>
    <message>
        <source>Sentiment: neutral</source>
        <translation>Ressenti : neutre</translation>
    </message>
    <message>
        <source>Sentiment: positive</source>
        <translation>Ressenti : positif</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Rising complaints</source>
        <translation>Plaintes en hausse</translation>
    </message>
    <message>
        <source>Words and their effect</source>
        <translation>Mots et leur effet</translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation>Réputation</translation>
    </message>
    <message>
        <source>Period: %1, %2</source>
        <translation>Période : %1, %2</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compared with the period before</source>
        <translation>Comparé à la période précédente</translation>
    </message>
    <message>
        <source>The reputation could not be read</source>
        <translation>La réputation n’a pas pu être lue</translation>
    </message>
    <message>
        <source>Not enough messages to speak of a reputation</source>
        <translation>Pas assez de messages pour parler de réputation</translation>
    </message>
    <message>
        <source>%1 of at least %2 messages whose mood was read for certain. %3</source>
        <translation>%1 messages au ressenti certain, sur %2 au moins. %3</translation>
    </message>
    <message>
        <source>Band: 95 in 100. Bars: messages.</source>
        <translation>Bande : 95 sur 100. Barres : messages.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>No word stands in more of the negative messages than in the period before, beyond what chance explains.</source>
        <translation>Aucun mot n’apparaît dans davantage de messages négatifs qu’à la période précédente, au-delà du hasard.</translation>
    </message>
    <message>
        <source>Too few messages to weigh words.</source>
        <translation>Trop peu de messages pour peser les mots.</translation>
    </message>
    <message>
        <source>No alert in these days: never more negative messages than usual. %1</source>
        <translation>Aucune alerte ces jours-là : jamais plus de messages négatifs que d’habitude. %1</translation>
    </message>
    <message>
        <source>Examples: “%1”</source>
        <translation>Exemples : « %1 »</translation>
    </message>
    <message>
        <source>Negative messages of this alert</source>
        <translation>Messages négatifs de cette alerte</translation>
    </message>
    <message>
        <source>None of its messages is among the newest.</source>
        <translation>Aucun de ses messages n’est parmi les plus récents.</translation>
    </message>
    <message>
        <source>No positive message in these days.</source>
        <translation>Aucun message positif ces jours-là.</translation>
    </message>
    <message>
        <source>No negative message in these days.</source>
        <translation>Aucun message négatif ces jours-là.</translation>
    </message>
    <message>
        <source>Show the net sentiment of the period before</source>
        <translation>Afficher le ressenti net de la période précédente</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>See its messages</source>
        <translation>Voir ses messages</translation>
    </message>
    <message>
        <source>Brand words…</source>
        <translation>Mots de la marque…</translation>
    </message>
    <message>
        <source>Net sentiment over time</source>
        <translation>Ressenti net dans le temps</translation>
    </message>
    <message>
        <source>What weighs on the sentiment</source>
        <translation>Ce qui pèse sur le ressenti</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Words that weigh on the sentiment</source>
        <translation>Mots qui pèsent sur le ressenti</translation>
    </message>
    <message>
        <source>See in the inbox</source>
        <translation>Voir dans la boîte de réception</translation>
    </message>
    <message>
        <source>Loudest messages</source>
        <translation>Messages les plus marqués</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Pires</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Meilleurs</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ReputationText</name>
    <message>
        <source>as in the period before</source>
        <translation>comme à la période précédente</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) lower than in the period before</source>
        <translation>
            <numerusform>%n point de moins qu’à la période précédente</numerusform>
            <numerusform>%n points de moins qu’à la période précédente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) higher than in the period before</source>
        <translation>
            <numerusform>%n point de plus qu’à la période précédente</numerusform>
            <numerusform>%n points de plus qu’à la période précédente</numerusform>
        </translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) lower</source>
        <translation>
            <numerusform>%n point de moins</numerusform>
            <numerusform>%n points de moins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) higher</source>
        <translation>
            <numerusform>%n point de plus</numerusform>
            <numerusform>%n points de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Net, seven days</source>
        <translation>Net, sept jours</translation>
    </message>
    <message>
        <source>From</source>
        <comment>lower end of a band</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <comment>upper end of a band</comment>
        <translation>À</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Négatif</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positif</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Non comptés</translation>
    </message>
    <message>
        <source>%1: net %2, between %3 and %4</source>
        <translation>%1 : net %2, entre %3 et %4</translation>
    </message>
    <message>
        <source>%1: no message in these seven days</source>
        <translation>%1 : aucun message pendant ces sept jours</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on that day</source>
        <translation>
            <numerusform>%n message ce jour-là</numerusform>
            <numerusform>%n messages ce jour-là</numerusform>
        </translation>
    </message>
    <message>
        <source>Net sentiment of the period: %1</source>
        <translation>Ressenti net de la période : %1</translation>
    </message>
    <message>
        <source>%1 of %2 messages were read for certain.</source>
        <translation>%1 messages sur %2 ont été lus avec certitude.</translation>
    </message>
    <message>
        <source>Unsure: %1.</source>
        <translation>Incertains : %1.</translation>
    </message>
    <message>
        <source>Not analysed, another language: %1.</source>
        <translation>Non analysés, autre langue : %1.</translation>
    </message>
    <message>
        <source>Not read yet: %1.</source>
        <translation>Pas encore lus : %1.</translation>
    </message>
    <message>
        <source>None of these counts as neutral.</source>
        <translation>Aucun de ceux-là ne compte comme neutre.</translation>
    </message>
    <message>
        <source>very clear</source>
        <comment>certainty</comment>
        <translation>très net</translation>
    </message>
    <message>
        <source>clear</source>
        <comment>certainty</comment>
        <translation>net</translation>
    </message>
    <message>
        <source>likely</source>
        <comment>certainty</comment>
        <translation>probable</translation>
    </message>
    <message>
        <source>possible</source>
        <comment>certainty</comment>
        <translation>possible</translation>
    </message>
    <message>
        <source>Chance alone does this less than once in %1 times (log-likelihood %2).</source>
        <translation>Le hasard seul donne cela moins d’une fois sur %1 (log-vraisemblance %2).</translation>
    </message>
    <message numerus="yes">
        <source>%n negative message(s) in 24 hours, where %1 to %2 are usual</source>
        <translation>
            <numerusform>%n message négatif en 24 heures, contre %1 à %2 d’habitude</numerusform>
            <numerusform>%n messages négatifs en 24 heures, contre %1 à %2 d’habitude</numerusform>
        </translation>
    </message>
    <message>
        <source>Since %1, still going on</source>
        <translation>Depuis %1, toujours en cours</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
    <message>
        <source>Usual is what the same 24 hours of up to eight weeks before had, by the clock of the brand: their mean, and twice their scatter around it. One alert an episode.</source>
        <translation>L’habitude, ce sont les mêmes 24 heures des huit semaines précédentes au plus, à l’heure de la marque : leur moyenne, et deux fois leur dispersion autour. Une seule alerte par épisode.</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Ressenti</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Plaintes</translation>
    </message>
    <message>
        <source>Reply speed</source>
        <translation>Rapidité de réponse</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>points that a part brings, of those that it could: &quot;33 of 50&quot;</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>No ratings are known here; the other parts share the whole.</source>
        <translation>Aucune note n’est connue ici ; les autres composantes se partagent le tout.</translation>
    </message>
    <message>
        <source>Nothing to measure in these days; the other parts share the whole.</source>
        <translation>Rien à mesurer ces jours-là ; les autres composantes se partagent le tout.</translation>
    </message>
    <message numerus="yes">
        <source>Net sentiment %1 of %n message(s) read for certain: halfway from −100 to +100 is 50, so this is %2 of 100.</source>
        <translation>
            <numerusform>Ressenti net de %1 sur %n message lu avec certitude : à mi-chemin de −100 à +100 on a 50, donc ici %2 sur 100.</numerusform>
            <numerusform>Ressenti net de %1 sur %n messages lus avec certitude : à mi-chemin de −100 à +100 on a 50, donc ici %2 sur 100.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1% of %n message(s) read for certain are negative: 100 minus that is %2.</source>
        <translation>
            <numerusform>%1 % de %n message lu avec certitude est négatif : 100 moins cela font %2.</numerusform>
            <numerusform>%1 % des %n messages lus avec certitude sont négatifs : 100 moins cela font %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1% of %n message(s) were answered within two hours: that is %2 of 100.</source>
        <translation>
            <numerusform>%1 % de %n message a reçu une réponse en moins de deux heures : %2 sur 100.</numerusform>
            <numerusform>%1 % des %n messages ont reçu une réponse en moins de deux heures : %2 sur 100.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 stars of 5 on average of %n review(s): that is %2 of 100.</source>
        <translation>
            <numerusform>%1 étoiles sur 5 en moyenne pour %n avis : %2 sur 100.</numerusform>
            <numerusform>%1 étoiles sur 5 en moyenne pour %n avis : %2 sur 100.</numerusform>
        </translation>
    </message>
    <message>
        <source>Our brand</source>
        <translation>Notre marque</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Concurrent</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>not certain</source>
        <comment>language</comment>
        <translation>pas certaine</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>d’après vous</translation>
    </message>
    <message>
        <source>unsure, %1</source>
        <translation>incertaine, %1</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>non analysé</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>pas encore lu</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ReviewActions</name>
    <message numerus="yes">
        <source>Review requested for %n post(s).</source>
        <translation>
            <numerusform>Relecture demandée pour %n publication.</numerusform>
            <numerusform>Relecture demandée pour %n publications.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) approved.</source>
        <translation>
            <numerusform>%n publication approuvée.</numerusform>
            <numerusform>%n publications approuvées.</numerusform>
        </translation>
    </message>
    <message>
        <source>What should change?</source>
        <translation>Que faut-il modifier ?</translation>
    </message>
    <message>
        <source>It is kept with the post, and the post waits in the review</source>
        <translation>C’est gardé avec la publication, qui attend en relecture</translation>
    </message>
    <message>
        <source>Ask for changes</source>
        <translation>Demander des modifications</translation>
    </message>
    <message>
        <source>Write what should change.</source>
        <translation>Écrivez ce qui doit changer.</translation>
    </message>
    <message numerus="yes">
        <source>Changes asked for in %n post(s).</source>
        <translation>
            <numerusform>Modifications demandées pour %n publication.</numerusform>
            <numerusform>Modifications demandées pour %n publications.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken out of the review: a draft again.</source>
        <translation>
            <numerusform>%n publication retirée de la relecture : de nouveau un brouillon.</numerusform>
            <numerusform>%n publications retirées de la relecture : de nouveau des brouillons.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one brand first: a review pack shows the posts of one.</source>
        <translation>Choisissez d’abord une marque : un dossier de relecture montre les publications d’une seule.</translation>
    </message>
    <message>
        <source>Which posts go into the review pack?</source>
        <translation>Quelles publications mettre dans le dossier de relecture ?</translation>
    </message>
    <message>
        <source>First and last day, as 2026-06-01 2026-06-30</source>
        <translation>Premier et dernier jour, comme 2026-06-01 2026-06-30</translation>
    </message>
    <message>
        <source>Make the pack</source>
        <translation>Préparer le dossier</translation>
    </message>
    <message>
        <source>Write two days as 2026-06-01 2026-06-30.</source>
        <translation>Écrivez deux jours comme 2026-06-01 2026-06-30.</translation>
    </message>
    <message>
        <source>No post of these days waits for a review or is planned.</source>
        <translation>Aucune publication de ces jours n’est en relecture ou planifiée.</translation>
    </message>
    <message>
        <source>Save the review pack</source>
        <translation>Enregistrer le dossier de relecture</translation>
    </message>
    <message>
        <source>Review %1</source>
        <translation>Relecture %1</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message numerus="yes">
        <source>Review pack with %n post(s) saved. Send it by e-mail, for example.</source>
        <translation>
            <numerusform>Dossier de relecture de %n publication enregistré. Envoyez-le par e-mail, par exemple.</numerusform>
            <numerusform>Dossier de relecture de %n publications enregistré. Envoyez-le par e-mail, par exemple.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are only named in it.</source>
        <translation>
            <numerusform>%n fichier y est seulement nommé.</numerusform>
            <numerusform>%n fichiers y sont seulement nommés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read in answers to a review pack</source>
        <translation>Importer les réponses à un dossier de relecture</translation>
    </message>
    <message>
        <source>Answers and e-mails (*.ruche-review *.txt *.eml *.json)</source>
        <translation>Réponses et e-mails (*.ruche-review *.txt *.eml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>Answer of %1 read in: %n post(s).</source>
        <translation>
            <numerusform>Réponse de %1 importée : %n publication.</numerusform>
            <numerusform>Réponse de %1 importée : %n publications.</numerusform>
        </translation>
    </message>
    <message>
        <source>Request review</source>
        <translation>Demander une relecture</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Ask for changes…</source>
        <translation>Demander des modifications…</translation>
    </message>
    <message>
        <source>Export review pack…</source>
        <translation>Exporter un dossier de relecture…</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ReviewModel</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Coché</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ReviewStrip</name>
    <message numerus="yes">
        <source>%n post(s) wait for a review.</source>
        <translation>
            <numerusform>%n publication attend une relecture.</numerusform>
            <numerusform>%n publications attendent une relecture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time of %n of them has passed.</source>
        <translation>
            <numerusform>L’heure de %n d’entre elles est passée.</numerusform>
            <numerusform>L’heure de %n d’entre elles est passée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clients approved %n post(s) this week.</source>
        <translation>
            <numerusform>Cette semaine, %n publication approuvée par des clients.</numerusform>
            <numerusform>Cette semaine, %n publications approuvées par des clients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clients asked for changes of %n post(s) this week.</source>
        <translation>
            <numerusform>Cette semaine, modifications demandées par des clients pour %n publication.</numerusform>
            <numerusform>Cette semaine, modifications demandées par des clients pour %n publications.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the next one</source>
        <translation>Ouvrir la prochaine</translation>
    </message>
</context>
<context>
    <name>ruche::ui::RulesPane</name>
    <message>
        <source>Beginning of a word</source>
        <translation>Début de mot</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Motif (expression régulière)</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>Mot entier</translation>
    </message>
    <message>
        <source>Hide until somebody has looked</source>
        <translation>Masquer jusqu’à vérification</translation>
    </message>
    <message>
        <source>Remove as spam at once</source>
        <translation>Retirer aussitôt comme spam</translation>
    </message>
    <message>
        <source>Show “%1” instead, here</source>
        <translation>Afficher « %1 » à la place, ici</translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Ajouter « %1 »</translation>
    </message>
    <message>
        <source>Put into the queue</source>
        <translation>Mettre dans la file</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Watched words</source>
        <translation>Mots suivis</translation>
    </message>
    <message>
        <source>Found however they are written: accents, capitals, digits and signs for letters, letters apart.</source>
        <translation>Repérés quelle que soit leur écriture : accents, capitales, chiffres et signes à la place des lettres, lettres espacées.</translation>
    </message>
    <message>
        <source>Word, or pattern</source>
        <translation>Mot ou motif</translation>
    </message>
    <message>
        <source>Word to watch</source>
        <translation>Mot à surveiller</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Ce qui est fait</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>The label</source>
        <translation>L’étiquette</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a list…</source>
        <translation>Ajouter une liste…</translation>
    </message>
    <message>
        <source>Remove the word</source>
        <translation>Retirer le mot</translation>
    </message>
    <message>
        <source>Try them</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Text to try the rules on</source>
        <translation>Texte pour essayer les règles</translation>
    </message>
    <message>
        <source>Paste a message: what would be found is marked</source>
        <translation>Collez un message : ce qui serait repéré est surligné</translation>
    </message>
    <message>
        <source>From which spam score on a message waits</source>
        <translation>Indice de spam à partir duquel un message est retenu</translation>
    </message>
    <message>
        <source>Spam score from which on a message waits</source>
        <translation>Indice de spam à partir duquel un message est retenu</translation>
    </message>
    <message>
        <source>Rules of the charter</source>
        <translation>Règles de la charte</translation>
    </message>
    <message>
        <source>Decisions name them. Their warning is what its author is told; {quote} stands for the words.</source>
        <translation>Les décisions les citent. L’avertissement est ce que l’auteur reçoit ; {quote} reprend ses mots.</translation>
    </message>
    <message>
        <source>Rule to change</source>
        <translation>Règle à modifier</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Nom de la règle</translation>
    </message>
    <message>
        <source>You wrote “{quote}”. Please…</source>
        <translation>Vous avez écrit « {quote} ». Merci de…</translation>
    </message>
    <message>
        <source>Warning of the rule</source>
        <translation>Avertissement de la règle</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Ladder of strikes</source>
        <translation>Échelle des avertissements</translation>
    </message>
    <message>
        <source>It is proposed beside a message and never done by itself.</source>
        <translation>Elle est proposée à côté d’un message et jamais appliquée d’elle-même.</translation>
    </message>
    <message numerus="yes">
        <source>At %n strike(s)</source>
        <translation>
            <numerusform>À %n avertissement</numerusform>
            <numerusform>À %n avertissements</numerusform>
        </translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Comme avant</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>Avertir</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Mettre en sourdine</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bannir</translation>
    </message>
    <message>
        <source>how long</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message numerus="yes">
        <source>%n watched word(s) found</source>
        <translation>
            <numerusform>%n mot surveillé repéré</numerusform>
            <numerusform>%n mots surveillés repérés</numerusform>
        </translation>
    </message>
    <message>
        <source>spam score %1</source>
        <translation>indice de spam %1</translation>
    </message>
    <message>
        <source>shown as “%1”</source>
        <translation>affiché « %1 »</translation>
    </message>
    <message>
        <source>From %1 on. No message has come in yet to compare with.</source>
        <translation>À partir de %1. Aucun message reçu à comparer pour l’instant.</translation>
    </message>
    <message>
        <source>From %1 on: would hold %2 of the last %3 messages.</source>
        <translation>À partir de %1 : retiendrait %2 des %3 derniers messages.</translation>
    </message>
    <message>
        <source>“%1” is watched already.</source>
        <translation>« %1 » est déjà surveillé.</translation>
    </message>
    <message>
        <source>This can never be found: %1</source>
        <translation>Introuvable tel quel : %1</translation>
    </message>
    <message>
        <source>“%1” is watched</source>
        <translation>« %1 » est surveillé</translation>
    </message>
    <message>
        <source>“%1” is watched no more</source>
        <translation>« %1 » n’est plus surveillé</translation>
    </message>
    <message>
        <source>“%1” added</source>
        <translation>« %1 » ajoutée</translation>
    </message>
</context>
<context>
    <name>ruche::ui::RulingLog</name>
    <message>
        <source>Filter by author, words, rule or colleague</source>
        <translation>Filtrer par auteur, mots, règle ou collègue</translation>
    </message>
    <message>
        <source>Filter the decisions</source>
        <translation>Filtrer les décisions</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Undo this decision</source>
        <translation>Annuler cette décision</translation>
    </message>
    <message>
        <source>Appeal…</source>
        <translation>Réclamation…</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>No decision here</source>
        <translation>Aucune décision ici</translation>
    </message>
    <message>
        <source>What is decided about messages and people is kept here, undone or not.</source>
        <translation>Ce qui est décidé sur les messages et les personnes est conservé ici, annulé ou non.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>Watched word “%1”</source>
        <translation>Mot surveillé « %1 »</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1 : « %2 »</translation>
    </message>
    <message>
        <source>Warning sent: “%1”</source>
        <translation>Avertissement envoyé : « %1 »</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note : %1</translation>
    </message>
    <message>
        <source>It has been undone already.</source>
        <translation>Elle est déjà annulée.</translation>
    </message>
    <message>
        <source>The message comes back, and only what this decision caused ends. Possible for 30 days.</source>
        <translation>Le message revient, et seul ce que cette décision a causé prend fin. Possible pendant 30 jours.</translation>
    </message>
    <message>
        <source>Export the decisions</source>
        <translation>Exporter les décisions</translation>
    </message>
    <message>
        <source>decisions.csv</source>
        <translation>decisions.csv</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Quand (UTC)</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Decisions exported</source>
        <translation>Décisions exportées</translation>
    </message>
    <message>
        <source>Appeal against this decision</source>
        <translation>Réclamation contre cette décision</translation>
    </message>
    <message>
        <source>What they say against it, and what you answer</source>
        <translation>Ce que la personne conteste, et votre réponse</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Does the decision stand?</source>
        <translation>La décision est-elle maintenue ?</translation>
    </message>
    <message>
        <source>If it does not, it is undone: the message comes back, and what this decision caused ends.</source>
        <translation>Sinon elle est annulée : le message revient, et ce que la décision a causé prend fin.</translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation>Annuler la décision</translation>
    </message>
    <message>
        <source>It stands</source>
        <translation>Elle est maintenue</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ScopeDialog</name>
    <message>
        <source>This post only</source>
        <translation>Cette publication seulement</translation>
    </message>
    <message>
        <source>This post and those that follow</source>
        <translation>Cette publication et les suivantes</translation>
    </message>
    <message>
        <source>All posts that are to come</source>
        <translation>Toutes les publications à venir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ruche::ui::SearchFinder</name>
    <message>
        <source>Posts</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>ruche::ui::SheetColumnsBox</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ShellCommands</name>
    <message>
        <source>New post</source>
        <translation>Nouvelle publication</translation>
    </message>
    <message>
        <source>Show all brands</source>
        <translation>Afficher toutes les marques</translation>
    </message>
    <message>
        <source>Show brand %1</source>
        <translation>Afficher la marque %1</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Rechercher ou lancer une commande</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Rechercher dans cette page</translation>
    </message>
    <message>
        <source>Fold or unfold the side bar</source>
        <translation>Replier ou déplier la barre latérale</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Basculer entre clair et sombre</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>ruche::ui::Shortcut</name>
    <message>
        <source>Ctrl</source>
        <comment>key</comment>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <comment>key</comment>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Shift</source>
        <comment>key</comment>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Del</source>
        <comment>key</comment>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Home</source>
        <comment>key</comment>
        <translation>Début</translation>
    </message>
    <message>
        <source>Page up</source>
        <comment>key</comment>
        <translation>Page préc.</translation>
    </message>
    <message>
        <source>Page down</source>
        <comment>key</comment>
        <translation>Page suiv.</translation>
    </message>
    <message>
        <source>%1 then %2</source>
        <comment>keys</comment>
        <extracomment>two keys one after the other, G then T</extracomment>
        <translation>%1 puis %2</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Cette page</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ruche::ui::SkeletonList</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>ruche::ui::SlotsDialog</name>
    <message>
        <source>Save the slots</source>
        <translation>Enregistrer les créneaux</translation>
    </message>
    <message>
        <source>Posting slots</source>
        <translation>Créneaux de publication</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>Du lundi au vendredi</translation>
    </message>
    <message>
        <source>Add the slot</source>
        <translation>Ajouter le créneau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Jour de la semaine</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>no slot</source>
        <translation>aucun créneau</translation>
    </message>
    <message>
        <source>Remove the slot %1, %2</source>
        <comment>weekday, time</comment>
        <translation>Retirer le créneau %1, %2</translation>
    </message>
</context>
<context>
    <name>ruche::ui::SpellHelp</name>
    <message>
        <source>Spelling is not checked.</source>
        <translation>L’orthographe n’est pas vérifiée.</translation>
    </message>
    <message>
        <source>No mistake was found.</source>
        <translation>Aucune faute trouvée.</translation>
    </message>
    <message>
        <source>This computer has no dictionary for %1.</source>
        <translation>Cet ordinateur n’a pas de dictionnaire pour cette langue : %1.</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Vérifier l’orthographe</translation>
    </message>
    <message>
        <source>Language of the account or brand</source>
        <translation>Langue du compte ou de la marque</translation>
    </message>
    <message>
        <source>Next mistake</source>
        <translation>Faute suivante</translation>
    </message>
    <message>
        <source>Words of your dictionary…</source>
        <translation>Mots de votre dictionnaire…</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>Aucune suggestion</translation>
    </message>
    <message>
        <source>Add “%1” to your dictionary</source>
        <translation>Ajouter « %1 » à votre dictionnaire</translation>
    </message>
    <message>
        <source>Ignore in this post</source>
        <translation>Ignorer dans cette publication</translation>
    </message>
    <message>
        <source>“%1” is in your dictionary.</source>
        <translation>« %1 » est dans votre dictionnaire.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::StrategyController</name>
    <message>
        <source>Objective added.</source>
        <translation>Objectif ajouté.</translation>
    </message>
    <message>
        <source>Objective changed.</source>
        <translation>Objectif modifié.</translation>
    </message>
    <message>
        <source>Objective deleted.</source>
        <translation>Objectif supprimé.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::StrategyPage</name>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>Copied with its sources.</source>
        <translation>Copié avec ses sources.</translation>
    </message>
    <message>
        <source>New objective…</source>
        <translation>Nouvel objectif…</translation>
    </message>
    <message>
        <source>Change the objective…</source>
        <translation>Modifier l’objectif…</translation>
    </message>
    <message>
        <source>Delete the objective</source>
        <translation>Supprimer l’objectif</translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation>Afficher la source</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) run</source>
        <translation>
            <numerusform>%n objectif en cours</numerusform>
            <numerusform>%n objectifs en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>The objectives could not be read</source>
        <translation>Les objectifs n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>No objective yet</source>
        <translation>Aucun objectif pour l’instant</translation>
    </message>
    <message>
        <source>An objective has a number and an end. How far it is, is counted from your own data.</source>
        <translation>Un objectif a un chiffre et une échéance. Son avancement est compté à partir de vos propres données.</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>Pourquoi %1</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>The tick on a bar: where it should be today</source>
        <translation>Le trait sur une barre : où l’objectif devrait en être aujourd’hui</translation>
    </message>
    <message>
        <source>Where can this audience be found?</source>
        <translation>Où trouver cette audience ?</translation>
    </message>
    <message>
        <source>Aged from</source>
        <translation>Âge : de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ans, pays</translation>
    </message>
    <message>
        <source>Aged up to</source>
        <translation>Jusqu’à l’âge de</translation>
    </message>
    <message>
        <source>Networks, best first</source>
        <translation>Réseaux, les meilleurs d’abord</translation>
    </message>
    <message>
        <source>Each share says its population, year, source and certainty, from A (the surest) to C. Networks without a figure come last; nothing is invented.</source>
        <translation>Chaque part indique sa population, son année, sa source et sa certitude, de A (la plus sûre) à C. Les réseaux sans chiffre viennent en dernier ; rien n’est inventé.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::TeachingDialog</name>
    <message>
        <source>speaks for positive</source>
        <translation>tire vers le positif</translation>
    </message>
    <message>
        <source>speaks for negative</source>
        <translation>tire vers le négatif</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>ne dit rien</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take all back…</source>
        <translation>Tout annuler…</translation>
    </message>
    <message>
        <source>What %1 taught the engine</source>
        <translation>Ce que %1 a appris au moteur</translation>
    </message>
    <message>
        <source>Words of the brand</source>
        <translation>Mots de la marque</translation>
    </message>
    <message>
        <source>A word, or a few: “une tuerie”</source>
        <translation>Un mot, ou quelques-uns : « une tuerie »</translation>
    </message>
    <message>
        <source>A word that means something else for the brand</source>
        <translation>Un mot qui a un autre sens pour la marque</translation>
    </message>
    <message>
        <source>Messages that people judged</source>
        <translation>Messages jugés par une personne</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>How well the engine reads</source>
        <translation>Comment le moteur lit</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) judged by people; %1 of them the engine had read otherwise.</source>
        <translation>
            <numerusform>%n message jugé par une personne ; le moteur en avait lu %1 autrement.</numerusform>
            <numerusform>%n messages jugés par une personne ; le moteur en avait lu %1 autrement.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1 : %2 (%3)</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>« %1 » : %2</translation>
    </message>
    <message>
        <source>Take back what was learned?</source>
        <translation>Annuler ce qui a été appris ?</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will be read by the engine again, as if nobody had judged them. Each can be undone in the history.</source>
        <translation>
            <numerusform>%n message sera relu par le moteur comme si personne ne l’avait jugé. Vous pouvez y revenir dans l’historique.</numerusform>
            <numerusform>%n messages seront relus par le moteur comme si personne ne les avait jugés. Vous pouvez y revenir, un par un, dans l’historique.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 : %2 sur %3</translation>
    </message>
    <message>
        <source>Engine %1. Of messages that it was never trained with it reads as people did: %2. Irony, and politeness that hides anger, are where it fails most; French outside of comments is read worse than English. A single reading is a guess: look at many.</source>
        <translation>Moteur %1. Sur des messages jamais vus à l’entraînement, il lit comme l’ont fait des personnes : %2. L’ironie et la politesse qui cache la colère lui échappent le plus ; le français hors commentaires est moins bien lu que l’anglais. Une lecture isolée reste une supposition : regardez-en beaucoup.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ThreadDelegate</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Note interne</translation>
    </message>
    <message>
        <source>Internal note, %1</source>
        <translation>Note interne, %1</translation>
    </message>
    <message>
        <source>? Question</source>
        <translation>? Question</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ThreadModel</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>author</comment>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Modération</translation>
    </message>
    <message>
        <source>No connection: it will leave by itself when you are online.</source>
        <translation>Pas de connexion : l’envoi partira de lui-même quand vous serez en ligne.</translation>
    </message>
    <message>
        <source>Leaves in a few seconds.</source>
        <translation>Part dans quelques secondes.</translation>
    </message>
    <message>
        <source>Waits to leave.</source>
        <translation>Attend de partir.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>The answer was lost: looking whether it arrived before anything is sent again.</source>
        <translation>La confirmation s’est perdue : Ruche vérifie si l’envoi est arrivé avant de renvoyer quoi que ce soit.</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Note interne</translation>
    </message>
    <message>
        <source>Leaves %1.</source>
        <comment>then, like “tomorrow, 09:00”</comment>
        <translation>Part %1.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ThreadPane</name>
    <message>
        <source>Show the member</source>
        <translation>Afficher le membre</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Mettre en veille</translation>
    </message>
    <message>
        <source>Snooze (Z)</source>
        <translation>Mettre en veille (Z)</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>No conversation open</source>
        <translation>Aucune conversation ouverte</translation>
    </message>
    <message>
        <source>Choose one in the list to read it.</source>
        <translation>Choisissez-en une dans la liste pour la lire.</translation>
    </message>
    <message>
        <source>%1 on “%2”</source>
        <extracomment>kind of a conversation (&quot;Comment&quot;) and the title of its post</extracomment>
        <translation>%1 sur « %2 »</translation>
    </message>
    <message>
        <source>This account cannot answer from here.</source>
        <translation>Ce compte ne peut pas répondre d’ici.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation>Clore</translation>
    </message>
    <message>
        <source>Reopen (E)</source>
        <translation>Rouvrir (E)</translation>
    </message>
    <message>
        <source>Mark done (E)</source>
        <translation>Clore (E)</translation>
    </message>
</context>
<context>
    <name>ruche::ui::ThreadView</name>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>Ouvrir la publication</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Open in the browser…</source>
        <translation>Ouvrir dans le navigateur…</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
</context>
<context>
    <name>ruche::ui::TimelineModel</name>
    <message>
        <source>Now, %1</source>
        <translation>Maintenant, %1</translation>
    </message>
</context>
<context>
    <name>ruche::ui::TimelineView</name>
    <message>
        <source>Wk %1</source>
        <comment>number of a week, in a narrow column</comment>
        <translation>S. %1</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>No campaign in these weeks.</source>
        <translation>Aucune campagne pendant ces semaines.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <comment>key hint</comment>
        <translation>Ctrl Z</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ruche::ui::TodayController</name>
    <message>
        <source>Post without a text</source>
        <translation>Publication sans texte</translation>
    </message>
    <message>
        <source>The network no longer accepts the sign-in. Planned posts wait until you reconnect.</source>
        <translation>Le réseau n’accepte plus la connexion. Les publications prévues attendent que vous reconnectiez le compte.</translation>
    </message>
    <message>
        <source>It could not be read. Ruche tries again by itself.</source>
        <translation>Il n’a pas pu être lu. Ruche réessaie toute seule.</translation>
    </message>
    <message>
        <source>Its time passed while nothing could send it: it was planned for %1.</source>
        <translation>Son heure est passée sans que rien ne puisse l’envoyer (prévue : %1).</translation>
    </message>
    <message>
        <source>No clear answer came. Ruche asks the network whether it is out before anything is sent again.</source>
        <translation>Aucune réponse claire n’est venue. Ruche demande au réseau si elle est sortie avant de renvoyer quoi que ce soit.</translation>
    </message>
    <message>
        <source>It could not be sent.</source>
        <translation>Elle n’a pas pu être envoyée.</translation>
    </message>
    <message>
        <source>%1 Planned for %2.</source>
        <translation>%1 Prévue : %2.</translation>
    </message>
    <message>
        <source>The post is out.</source>
        <translation>La publication est sortie.</translation>
    </message>
    <message>
        <source>Planned for %1, %2.</source>
        <translation>Prévue : %1, %2.</translation>
    </message>
    <message>
        <source>Marked as done.</source>
        <translation>Marquée comme traitée.</translation>
    </message>
    <message>
        <source>Comes back tomorrow at %1.</source>
        <translation>Revient demain à %1.</translation>
    </message>
    <message>
        <source>No clear answer came, and this network cannot be asked. Look there whether it is out: nothing is sent again until you say.</source>
        <translation>Aucune réponse claire n’est venue, et ce réseau ne peut pas être interrogé. Regardez sur place si la publication est sortie : rien ne repart tant que vous ne l’avez pas dit.</translation>
    </message>
    <message>
        <source>It counts as out.</source>
        <translation>Elle est tenue pour publiée.</translation>
    </message>
    <message>
        <source>It may be sent again.</source>
        <translation>Elle peut repartir.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::TodayPage</name>
    <message>
        <source>Answer in sequence</source>
        <translation>Traiter à la suite</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marquer comme traitée</translation>
    </message>
    <message>
        <source>Snooze until tomorrow</source>
        <translation>Mettre en veille jusqu’à demain</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>Tomorrow: %n post(s), the first at %1</source>
        <translation>
            <numerusform>Demain : %n sortie, à %1</numerusform>
            <numerusform>Demain : %n sorties, la première à %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned for tomorrow</source>
        <translation>Rien n’est prévu demain</translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n à traiter</numerusform>
            <numerusform>%n à traiter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, median response time today: %2</source>
        <translation>%1, délai médian aujourd’hui : %2</translation>
    </message>
    <message>
        <source>No objective runs at the moment</source>
        <translation>Aucun objectif en cours</translation>
    </message>
    <message>
        <source>An objective says what your work should bring, and by when.</source>
        <translation>Un objectif dit ce que votre travail doit apporter, et pour quand.</translation>
    </message>
    <message>
        <source>Set an objective</source>
        <translation>Fixer un objectif</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>En afficher %n de plus</numerusform>
            <numerusform>En afficher %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1 : fait</translation>
    </message>
    <message>
        <source>Add a brand</source>
        <translation>Ajouter une marque</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Relier un compte</translation>
    </message>
    <message>
        <source>Write a first post</source>
        <translation>Écrire une première publication</translation>
    </message>
    <message>
        <source>Publish it now?</source>
        <translation>La publier maintenant ?</translation>
    </message>
    <message>
        <source>“%1” will leave at once for every account where it is not out yet.</source>
        <translation>« %1 » partira aussitôt vers chaque compte où elle n’est pas encore sortie.</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publier maintenant</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Dans une heure</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Ce soir</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Demain matin</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Autre moment…</translation>
    </message>
    <message>
        <source>When should it go out?</source>
        <translation>Quand doit-elle sortir ?</translation>
    </message>
    <message>
        <source>Date and time, time of %1</source>
        <translation>Date et heure, heure de %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>Write it as 2026-06-18 18:30.</source>
        <translation>Écrivez-la sous la forme 2026-06-18 18:30.</translation>
    </message>
    <message>
        <source>That time is in the past.</source>
        <translation>Cette heure est passée.</translation>
    </message>
    <message>
        <source>Posts of the day</source>
        <translation>Sorties du jour</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Nothing goes out today</source>
        <translation>Rien ne sort aujourd’hui</translation>
    </message>
    <message>
        <source>What you plan for today appears here, with its state.</source>
        <translation>Ce que vous prévoyez pour aujourd’hui apparaît ici, avec son état.</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Nouvelle publication</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>À répondre</translation>
    </message>
    <message>
        <source>To answer, longest wait first</source>
        <translation>À répondre, la plus longue attente d’abord</translation>
    </message>
    <message>
        <source>Everyone has an answer</source>
        <translation>Tout le monde a une réponse</translation>
    </message>
    <message>
        <source>New messages appear here, the longest wait first.</source>
        <translation>Les nouveaux messages apparaissent ici, la plus longue attente d’abord.</translation>
    </message>
    <message>
        <source>Open the inbox</source>
        <translation>Ouvrir la boîte de réception</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <source>“%1” is out</source>
        <translation>« %1 » est publiée</translation>
    </message>
    <message>
        <source>Its address on the network</source>
        <translation>Son adresse sur le réseau</translation>
    </message>
    <message>
        <source>It is out</source>
        <translation>Elle est publiée</translation>
    </message>
    <message>
        <source>Copy the address of the post there.</source>
        <translation>Copiez l’adresse de la publication sur le réseau.</translation>
    </message>
    <message>
        <source>Send it again?</source>
        <translation>La renvoyer ?</translation>
    </message>
    <message>
        <source>“%1” leaves a second time. If it is on the network after all, it will be there twice.</source>
        <translation>« %1 » part une seconde fois. Si elle est finalement sur le réseau, elle y sera en double.</translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation>Elle n’y est pas</translation>
    </message>
</context>
<context>
    <name>ruche::ui::TodoDelegate</name>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
</context>
<context>
    <name>ruche::ui::TodoModel</name>
    <message>
        <source>Waiting for more than a day</source>
        <translation>En attente depuis plus d’un jour</translation>
    </message>
    <message>
        <source>Waiting for more than 2 hours</source>
        <translation>En attente depuis plus de 2 heures</translation>
    </message>
    <message>
        <source>Less than 2 hours</source>
        <translation>Moins de 2 heures</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>attend depuis %1</translation>
    </message>
</context>
<context>
    <name>ruche::ui::TopBar</name>
    <message>
        <source>Never synchronised</source>
        <translation>Jamais synchronisé</translation>
    </message>
    <message>
        <source>Up to date, %1</source>
        <translation>À jour, %1</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation>Synchronisation…</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) need attention</source>
        <translation>
            <numerusform>%n compte demande votre attention</numerusform>
            <numerusform>%n comptes demandent votre attention</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Press to synchronise now (%2)</source>
        <translation>%1. Cliquez pour synchroniser maintenant (%2)</translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation>Rechercher ou lancer une commande…</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Rechercher ou lancer une commande</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Nouvelle publication</translation>
    </message>
</context>
<context>
    <name>ruche::ui::TopPostsTable</name>
    <message>
        <source>Post without a title</source>
        <translation>Publication sans titre</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Page views</source>
        <translation>Pages vues</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Ressenti</translation>
    </message>
</context>
<context>
    <name>ruche::ui::UtmDialog</name>
    <message>
        <source>Mark the links</source>
        <translation>Marquer les liens</translation>
    </message>
    <message>
        <source>Mark the links of a campaign</source>
        <translation>Marquer les liens d’une campagne</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
</context>
<context>
    <name>ruche::ui::VariantOptions</name>
    <message>
        <source>Sent by</source>
        <translation>Envoi par</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Visible de</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Content warning: the text is folded behind it</source>
        <translation>Avertissement de contenu : le texte est replié derrière</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Avertissement de contenu</translation>
    </message>
    <message>
        <source>Sensitive pictures</source>
        <translation>Images sensibles</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Everybody, quietly</source>
        <translation>Tout le monde, discrètement</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non précisée</translation>
    </message>
    <message>
        <source>Ruche, at its time</source>
        <translation>Ruche, à l’heure dite</translation>
    </message>
    <message>
        <source>The network, handed over before</source>
        <translation>Le réseau, remis à l’avance</translation>
    </message>
    <message>
        <source>You, by hand</source>
        <translation>Vous, à la main</translation>
    </message>
</context>
<context>
    <name>ruche::ui::VersionsDialog</name>
    <message>
        <source>Restore this version</source>
        <translation>Restaurer cette version</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>Versions, la plus récente d’abord</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Ce qui a changé depuis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Struck out: only then. Underlined: only now.</source>
        <translation>Barré : seulement alors. Souligné : seulement maintenant.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::WatchCard</name>
    <message>
        <source>Watch the name of your brand with its misspellings, your products, people and competitors: Ruche counts them in the messages that reach you.</source>
        <translation>Suivez le nom de votre marque et ses fautes de frappe, vos produits, des personnes et des concurrents : Ruche les compte dans les messages qui vous parviennent.</translation>
    </message>
    <message numerus="yes">
        <source>Counted in %n message(s) that reached you here: %1.</source>
        <translation>
            <numerusform>Compté dans %n message qui vous est parvenu ici : %1.</numerusform>
            <numerusform>Compté dans %n messages qui vous sont parvenus ici : %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shares of voice need two watches of brands or competitors with messages. %1</source>
        <translation>La part de voix demande deux marques ou concurrents suivis qui ont des messages. %1</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Watched words</source>
        <translation>Mots suivis</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a watch</source>
        <translation>Ajouter un mot suivi</translation>
    </message>
    <message>
        <source>Share of voice</source>
        <translation>Part de voix</translation>
    </message>
</context>
<context>
    <name>ruche::ui::WatchDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Change the watch</source>
        <translation>Modifier le mot suivi</translation>
    </message>
    <message>
        <source>New watch</source>
        <translation>Nouveau mot suivi</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Words to look for, one a line</source>
        <translation>Mots à chercher, un par ligne</translation>
    </message>
    <message>
        <source>One of them is enough. Several words in a line stand next to each other. Accents and capitals do not matter.</source>
        <translation>Un seul suffit. Plusieurs mots sur une ligne se suivent. Les accents et les majuscules ne comptent pas.</translation>
    </message>
    <message>
        <source>Not with these words, one a line</source>
        <translation>Pas avec ces mots, un par ligne</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>A name of 1 to 80 characters is needed.</source>
        <translation>Il manque un nom de 1 à 80 caractères.</translation>
    </message>
    <message>
        <source>One to 40 words that can be looked for are needed.</source>
        <translation>Il manque des mots à chercher, 40 au plus.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::WatchRow</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n message(s), %3 negative, %4 positive, %5 before</source>
        <translation>
            <numerusform>%1, %2 : %n message, %3 négatifs, %4 positifs, %5 avant</numerusform>
            <numerusform>%1, %2 : %n messages, %3 négatifs, %4 positifs, %5 avant</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::WeekCountCell</name>
    <message>
        <source>%1, week %2, %3 – %4</source>
        <comment>brand, number, first and last day</comment>
        <translation>%1, semaine %2, %3 – %4</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>week of a brand, count of posts</comment>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n post(s)</source>
        <translation>
            <numerusform>%1 : %n publication</numerusform>
            <numerusform>%1 : %n publications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::WeightsDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>What the index of %1 is made of</source>
        <translation>De quoi est fait l’indice de %1</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The index is %1 of 100 then.</source>
        <translation>L’indice est alors de %1 sur 100.</translation>
    </message>
    <message>
        <source>No part with a weight is known: there is no index then.</source>
        <translation>Aucune composante pondérée n’est connue : il n’y a alors pas d’indice.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::WhyCard</name>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Why this score?</source>
        <translation>Pourquoi ce score ?</translation>
    </message>
    <message>
        <source>Choose a message to see which of its words decided.</source>
        <translation>Choisissez un message pour voir lesquels de ses mots ont pesé.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open this message in the inbox</source>
        <translation>Ouvrir ce message dans la boîte de réception</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Does the score look wrong?</source>
        <translation>Le score vous semble faux ?</translation>
    </message>
    <message>
        <source>Read on this computer. Your corrections serve as examples for the brand.</source>
        <translation>Calculé sur cet ordinateur. Vos corrections servent d’exemples pour la marque.</translation>
    </message>
    <message>
        <source>Say that it is %1</source>
        <comment>sentiment</comment>
        <translation>Dire que c’est %1</translation>
    </message>
</context>
<context>
    <name>ruche::ui::WordTable</name>
    <message>
        <source>%1 negative, %2 neutral, %3 positive</source>
        <translation>%1 négatifs, %2 neutres, %3 positifs</translation>
    </message>
    <message>
        <source>Without its messages the net sentiment would be %1 points higher.</source>
        <translation>Sans ses messages, le ressenti net serait de %1 points plus haut.</translation>
    </message>
    <message>
        <source>Without its messages the net sentiment would be %1 points lower.</source>
        <translation>Sans ses messages, le ressenti net serait de %1 points plus bas.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>How its messages sound</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Négatif</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positif</translation>
    </message>
    <message>
        <source>Negative before</source>
        <translation>Négatifs avant</translation>
    </message>
    <message>
        <source>Effect in points</source>
        <translation>Effet en points</translation>
    </message>
    <message>
        <source>Log-likelihood</source>
        <translation>Log-vraisemblance</translation>
    </message>
</context>
<context>
    <name>ruche::ui::WorkspaceShellModel</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé : %1</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rétabli : %1</translation>
    </message>
    <message>
        <source>Your reply did not go out. %1 It is kept in the conversation.</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>Votre réponse n’est pas partie. %1 Elle est conservée dans la conversation.</translation>
    </message>
    <message>
        <source>The network did not take the decision. %1 The message is shown as it was.</source>
        <translation>Le réseau n’a pas accepté la décision. %1 Le message est de nouveau montré comme avant.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::WritingDialog</name>
    <message>
        <source>Templates, hashtags and words</source>
        <translation>Modèles, mots-dièse et mots</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ruche::ui::WritingPane</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>All brands</source>
        <translation>Toutes les marques</translation>
    </message>
    <message>
        <source>Post with this text</source>
        <translation>Publication avec ce texte</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Éléments enregistrés</translation>
    </message>
    <message>
        <source>Templates and snippets</source>
        <translation>Modèles et extraits</translation>
    </message>
    <message>
        <source>Sets of hashtags</source>
        <translation>Jeux de mots-dièse</translation>
    </message>
    <message>
        <source>Words of your dictionary</source>
        <translation>Mots de votre dictionnaire</translation>
    </message>
    <message>
        <source>Whole post</source>
        <translation>Publication entière</translation>
    </message>
    <message>
        <source>Piece of a text</source>
        <translation>Extrait de texte</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Dans le texte</translation>
    </message>
    <message>
        <source>In the first comment</source>
        <translation>Dans le premier commentaire</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Stays as it is, for want of a value: %1</source>
        <translation>Reste tel quel, faute de valeur : %1</translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation>Variables : %1</translation>
    </message>
    <message>
        <source>Gives: %1</source>
        <translation>Donne : %1</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>« %1 » est enregistré.</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>« %1 » est supprimé.</translation>
    </message>
    <message>
        <source>That name is taken, or too long.</source>
        <translation>Ce nom est déjà pris, ou trop long.</translation>
    </message>
    <message>
        <source>Some of these words are no hashtags.</source>
        <translation>Certains de ces mots ne sont pas des mots-dièse.</translation>
    </message>
</context>
<context>
    <name>ruche::ui::WritingShelf</name>
    <message numerus="yes">
        <source>%n hashtag(s)</source>
        <translation>
            <numerusform>%n mot-dièse</numerusform>
            <numerusform>%n mots-dièse</numerusform>
        </translation>
    </message>
    <message>
        <source>n = %1, %2 comments a post</source>
        <translation>n = %1, %2 commentaires par publication</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>pas encore utilisé</translation>
    </message>
</context>
<context>
    <name>ruche::ui::WritingTools</name>
    <message>
        <source>Next spelling mistake</source>
        <translation>Faute d’orthographe suivante</translation>
    </message>
    <message>
        <source>Add a first comment</source>
        <translation>Ajouter un premier commentaire</translation>
    </message>
    <message>
        <source>Check the links</source>
        <translation>Vérifier les liens</translation>
    </message>
    <message>
        <source>What networks accept…</source>
        <translation>Ce que les réseaux acceptent…</translation>
    </message>
    <message>
        <source>Templates, hashtags and words…</source>
        <translation>Modèles, mots-dièse et mots…</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Mots-dièse</translation>
    </message>
    <message>
        <source>Templates and snippets</source>
        <translation>Modèles et extraits</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>More for writing</source>
        <translation>Plus d’outils d’écriture</translation>
    </message>
    <message>
        <source>What can be put in here</source>
        <translation>Ce qui peut être inséré ici</translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation>Gérer…</translation>
    </message>
    <message>
        <source>Stop checking the links</source>
        <translation>Arrêter la vérification des liens</translation>
    </message>
    <message>
        <source>There is no link in this text yet.</source>
        <translation>Ce texte ne contient pas encore de lien.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) lead nowhere.</source>
        <translation>
            <numerusform>%n lien ne mène nulle part.</numerusform>
            <numerusform>%n liens ne mènent nulle part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) are good.</source>
        <translation>
            <numerusform>%n lien fonctionne.</numerusform>
            <numerusform>%n liens fonctionnent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) gave no clear answer.</source>
        <translation>
            <numerusform>%n lien n’a pas donné de réponse claire.</numerusform>
            <numerusform>%n liens n’ont pas donné de réponse claire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) were not asked: they are not public.</source>
        <translation>
            <numerusform>%n lien n’a pas été vérifié : il n’est pas public.</numerusform>
            <numerusform>%n liens n’ont pas été vérifiés : ils ne sont pas publics.</numerusform>
        </translation>
    </message>
    <message>
        <source>This link leads nowhere: %1</source>
        <translation>Ce lien ne mène nulle part : %1</translation>
    </message>
    <message>
        <source>There are variables in the text: they go out as they are written.</source>
        <translation>Il reste des variables dans le texte : elles partiront telles quelles.</translation>
    </message>
    <message>
        <source>Your file of limits cannot be read, so it is left aside: %1, %2</source>
        <translation>Votre fichier de limites est illisible, il est donc ignoré : %1, %2</translation>
    </message>
</context>
<context>
    <name>ruche::ui::figuretext</name>
    <message>
        <source>access logs</source>
        <translation>journaux d’accès</translation>
    </message>
    <message>
        <source>sample data</source>
        <translation>données d’exemple</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>saisie manuelle</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source : %1</translation>
    </message>
    <message>
        <source>Nothing was collected in these days</source>
        <translation>Rien n’a été collecté sur ces jours</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Page views</source>
        <translation>Pages vues</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Année précédente</translation>
    </message>
    <message>
        <source>%1: %2 page views</source>
        <translation>%1 : %2 pages vues</translation>
    </message>
    <message>
        <source>%1: nothing was collected</source>
        <translation>%1 : rien n’a été collecté</translation>
    </message>
    <message>
        <source>not the whole month</source>
        <translation>mois incomplet</translation>
    </message>
    <message>
        <source>a year before %1</source>
        <translation>un an plus tôt %1</translation>
    </message>
    <message>
        <source>Page views per month, most in %1: %2</source>
        <translation>Pages vues par mois, maximum en %1 : %2</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n message(s)</source>
        <translation>
            <numerusform>%1 : %n message</numerusform>
            <numerusform>%1 : %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1 : inconnu</translation>
    </message>
    <message>
        <source>Messages per day, most on %1: %2</source>
        <translation>Messages par jour, maximum le %1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n comment(s)</source>
        <translation>
            <numerusform>%1 : %n commentaire</numerusform>
            <numerusform>%1 : %n commentaires</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean %1 · median %2 · a quarter has %3 or more</source>
        <translation>Moyenne %1 · médiane %2 · un quart en a %3 ou plus</translation>
    </message>
    <message>
        <source>Comments per article, most for “%1”. %2</source>
        <translation>Commentaires par article, maximum pour « %1 ». %2</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: negative %2, neutral %3, positive %4</source>
        <translation>%1 : négatif %2, neutre %3, positif %4</translation>
    </message>
    <message>
        <source>Sentiment of messages: %1 positive, %2 negative</source>
        <translation>Ressenti des messages : %1 positifs, %2 négatifs</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n message(s)</source>
        <translation>
            <numerusform>%1, %2 : %n message</numerusform>
            <numerusform>%1, %2 : %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>a weekday and an hour</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Most messages come on %1</source>
        <translation>La plupart des messages arrivent : %1</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>Source : %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, better</source>
        <translation>%1, mieux</translation>
    </message>
    <message>
        <source>%1, slower</source>
        <translation>%1, plus lent</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait for an answer</source>
        <translation>
            <numerusform>%n message attend une réponse</numerusform>
            <numerusform>%n messages attendent une réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was answered in these days</source>
        <translation>Aucune réponse sur ces jours</translation>
    </message>
    <message numerus="yes">
        <source>Median of %n answer(s)</source>
        <translation>
            <numerusform>Médiane de %n réponse</numerusform>
            <numerusform>Médiane de %n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>9 of 10 within %1</source>
        <translation>9 sur 10 en moins de %1</translation>
    </message>
    <message>
        <source>%1 within 2 hours</source>
        <translation>%1 en moins de 2 heures</translation>
    </message>
</context>
<context>
    <name>ruche::ui::format</name>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 ko</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>duration</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>duration</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>duration</comment>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>duration in days</comment>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <extracomment>date pattern of QLocale: weekday, day, month and year in full</extracomment>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>date pattern of QLocale: day and short month</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>ddd d</source>
        <extracomment>date pattern of QLocale: short weekday and day</extracomment>
        <translation>ddd d</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a day and a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>aujourd’hui, %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>demain, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>hier, %1</translation>
    </message>
</context>
<context>
    <name>ruche::ui::objectivetext</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>from a lower to a higher value</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Starts on %1</source>
        <translation>Commence le %1</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Atteint</translation>
    </message>
    <message>
        <source>Missed: it ended on %1</source>
        <translation>Manqué : il a pris fin le %1</translation>
    </message>
    <message>
        <source>Not enough data yet: nothing was measured so far</source>
        <translation>Pas encore assez de données : rien n’a été mesuré jusqu’ici</translation>
    </message>
    <message>
        <source>%1: %2 expected on %3</source>
        <translation>%1 : %2 attendus le %3</translation>
    </message>
    <message>
        <source>%1; a forecast from %2 on</source>
        <translation>%1 ; prévision à partir du %2</translation>
    </message>
    <message>
        <source>Not enough data yet</source>
        <translation>Pas encore assez de données</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a projected range and how the objective does: &quot;13 100 to 13 700, ahead&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, too early for a forecast</source>
        <translation>%1, trop tôt pour une prévision</translation>
    </message>
</context>
<context>
    <name>ruchectl</name>
    <message>
        <source>No brand yet.</source>
        <translation>Aucune marque pour l’instant.</translation>
    </message>
    <message>
        <source>No account yet.</source>
        <translation>Aucun compte pour l’instant.</translation>
    </message>
    <message>
        <source>No account to sync.</source>
        <translation>Aucun compte à synchroniser.</translation>
    </message>
    <message>
        <source>On watch. Ctrl+C ends it.</source>
        <translation>Surveillance en cours. Ctrl+C y met fin.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Ligne %1 : %2</translation>
    </message>
    <message>
        <source>No conversation.</source>
        <translation>Aucune conversation.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>No member.</source>
        <translation>Aucun membre.</translation>
    </message>
    <message>
        <source>No post.</source>
        <translation>Aucune publication.</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Rien n’est à envoyer.</translation>
    </message>
    <message>
        <source>No article in this period.</source>
        <translation>Aucun article sur cette période.</translation>
    </message>
    <message>
        <source>Nothing was analysed in this period.</source>
        <translation>Rien n’a été analysé sur cette période.</translation>
    </message>
    <message>
        <source>No objective yet.</source>
        <translation>Aucun objectif pour l’instant.</translation>
    </message>
    <message>
        <source>Application password: </source>
        <translation>Mot de passe d’application : </translation>
    </message>
    <message>
        <source>The workspace is sound.</source>
        <translation>L’espace de travail est en bon état.</translation>
    </message>
    <message>
        <source>Adds a brand.</source>
        <translation>Ajoute une marque.</translation>
    </message>
    <message>
        <source>Lists the brands.</source>
        <translation>Liste les marques.</translation>
    </message>
    <message>
        <source>Retires a brand; nothing is deleted.</source>
        <translation>Retire une marque ; rien n’est supprimé.</translation>
    </message>
    <message>
        <source>Lists the networks and what each can do.</source>
        <translation>Liste les réseaux et ce que chacun permet.</translation>
    </message>
    <message>
        <source>Connects an account after checking that it signs in.</source>
        <translation>Relie un compte après avoir vérifié sa connexion.</translation>
    </message>
    <message>
        <source>Lists the accounts and how they are doing.</source>
        <translation>Liste les comptes et leur état.</translation>
    </message>
    <message>
        <source>Signs in again with the stored secret.</source>
        <translation>Se reconnecte avec le secret enregistré.</translation>
    </message>
    <message>
        <source>Forgets the secret; what was read stays.</source>
        <translation>Oublie le secret ; ce qui a été lu reste.</translation>
    </message>
    <message>
        <source>Reads what is new.</source>
        <translation>Lit les nouveautés.</translation>
    </message>
    <message>
        <source>Reads a file into a brand; its format is recognised from the content.</source>
        <translation>Lit un fichier dans une marque ; son format est reconnu d’après le contenu.</translation>
    </message>
    <message>
        <source>Lists conversations, newest first.</source>
        <translation>Liste les conversations, les plus récentes d’abord.</translation>
    </message>
    <message>
        <source>Shows a conversation with its messages and notes.</source>
        <translation>Montre une conversation avec ses messages et ses notes.</translation>
    </message>
    <message>
        <source>Adds a note for colleagues.</source>
        <translation>Ajoute une note pour l’équipe.</translation>
    </message>
    <message>
        <source>Marks a conversation as done.</source>
        <translation>Marque une conversation comme traitée.</translation>
    </message>
    <message>
        <source>Puts a conversation aside until a time.</source>
        <translation>Met une conversation en veille jusqu’à un moment donné.</translation>
    </message>
    <message>
        <source>Sets the labels of a conversation.</source>
        <translation>Définit les étiquettes d’une conversation.</translation>
    </message>
    <message>
        <source>Moderates on the network.</source>
        <translation>Modère sur le réseau.</translation>
    </message>
    <message>
        <source>Finds by words, newest first.</source>
        <translation>Recherche par mots, les plus récents d’abord.</translation>
    </message>
    <message>
        <source>Lists the members, best score first.</source>
        <translation>Liste les membres, le meilleur score d’abord.</translation>
    </message>
    <message>
        <source>Shows a member.</source>
        <translation>Montre un membre.</translation>
    </message>
    <message>
        <source>Makes two members one.</source>
        <translation>Fusionne deux membres.</translation>
    </message>
    <message>
        <source>Writes all that is held on a person, as JSON.</source>
        <translation>Écrit tout ce qui est détenu sur une personne, en JSON.</translation>
    </message>
    <message>
        <source>Removes all that is held on a person; counts stay right.</source>
        <translation>Supprime tout ce qui est détenu sur une personne ; les décomptes restent justes.</translation>
    </message>
    <message>
        <source>Writes a post: a draft, or scheduled with --at.</source>
        <translation>Écrit une publication : un brouillon, ou planifiée avec --at.</translation>
    </message>
    <message>
        <source>Lists the posts by time.</source>
        <translation>Liste les publications par date.</translation>
    </message>
    <message>
        <source>Shows one post.</source>
        <translation>Montre une publication.</translation>
    </message>
    <message>
        <source>Gives a post another time.</source>
        <translation>Change l’heure d’une publication.</translation>
    </message>
    <message>
        <source>Moves a post to the trash.</source>
        <translation>Met une publication à la corbeille.</translation>
    </message>
    <message>
        <source>Sends all that is due and exits.</source>
        <translation>Envoie tout ce qui est prévu et se termine.</translation>
    </message>
    <message>
        <source>Stays, sends on time and syncs at intervals until stopped.</source>
        <translation>Reste en service, envoie à l’heure et synchronise à intervalles jusqu’à l’arrêt.</translation>
    </message>
    <message>
        <source>Page views per month; a month without data is empty, not zero.</source>
        <translation>Pages vues par mois ; un mois sans données est vide, pas à zéro.</translation>
    </message>
    <message>
        <source>Articles of the period by their comments.</source>
        <translation>Articles de la période selon leurs commentaires.</translation>
    </message>
    <message>
        <source>Key figures of the period.</source>
        <translation>Chiffres clés de la période.</translation>
    </message>
    <message>
        <source>Mood of the messages by day.</source>
        <translation>Ressenti des messages par jour.</translation>
    </message>
    <message>
        <source>How fast messages were answered.</source>
        <translation>Rapidité des réponses aux messages.</translation>
    </message>
    <message>
        <source>Lists the objectives and where they stand.</source>
        <translation>Liste les objectifs et leur avancement.</translation>
    </message>
    <message>
        <source>Adds an objective.</source>
        <translation>Ajoute un objectif.</translation>
    </message>
    <message>
        <source>Ranks the networks for an audience, with sources.</source>
        <translation>Classe les réseaux pour une audience, avec les sources.</translation>
    </message>
    <message>
        <source>Makes a new workspace.</source>
        <translation>Crée un espace de travail.</translation>
    </message>
    <message>
        <source>Describes the workspace.</source>
        <translation>Décrit l’espace de travail.</translation>
    </message>
    <message>
        <source>Verifies that the file is sound.</source>
        <translation>Vérifie que le fichier est en bon état.</translation>
    </message>
    <message>
        <source>Copies the workspace while it is in use.</source>
        <translation>Copie l’espace de travail pendant son utilisation.</translation>
    </message>
    <message>
        <source>Puts a backup in the place of the workspace; the old file is kept.</source>
        <translation>Met une sauvegarde à la place de l’espace de travail ; l’ancien fichier est conservé.</translation>
    </message>
    <message>
        <source>Makes a sample workspace with two brands.</source>
        <translation>Crée un espace d’exemple avec deux marques.</translation>
    </message>
    <message>
        <source>“%1” is no network that Ruche knows; `ruchectl account networks` lists them.</source>
        <translation>Ruche ne connaît pas de réseau « %1 » ; `ruchectl account networks` en donne la liste.</translation>
    </message>
    <message>
        <source>“%1” is no id of an account, which looks like a7.</source>
        <translation>« %1 » n’est pas l’identifiant d’un compte, qui ressemble à a7.</translation>
    </message>
    <message>
        <source>“%1” is no option of this command.</source>
        <translation>« %1 » n’est pas une option de cette commande.</translation>
    </message>
    <message>
        <source>“%1” is given twice.</source>
        <translation>« %1 » est donné deux fois.</translation>
    </message>
    <message>
        <source>“%1” takes no value.</source>
        <translation>« %1 » ne prend pas de valeur.</translation>
    </message>
    <message>
        <source>“%1” has no value.</source>
        <translation>« %1 » n’a pas de valeur.</translation>
    </message>
    <message>
        <source>How long the text on standard input is for a network.</source>
        <translation>Longueur, pour un réseau, du texte lu sur l’entrée standard.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Usage : %1</translation>
    </message>
    <message>
        <source>Left out, row %1: %2</source>
        <translation>Laissé de côté, ligne %1 : %2</translation>
    </message>
    <message>
        <source>All that is in “%1” was imported on %2. It is kept as it is, and nothing is counted twice.</source>
        <translation>Tout le contenu de « %1 » a été importé le %2. Il est conservé tel quel et rien n’est compté deux fois.</translation>
    </message>
    <message>
        <source>“%1” is no id of a conversation or a message, which look like c88 and m901.</source>
        <translation>« %1 » n’est pas l’identifiant d’une conversation ou d’un message, qui ressemblent à c88 et m901.</translation>
    </message>
    <message>
        <source>“%1” has to be a positive number.</source>
        <translation>« %1 » doit être un nombre positif.</translation>
    </message>
    <message>
        <source>This has not been sent yet.</source>
        <translation>Ce n’est pas encore envoyé.</translation>
    </message>
    <message>
        <source>Another program is sending it.</source>
        <translation>Un autre programme est en train de l’envoyer.</translation>
    </message>
    <message>
        <source>It is kept in the outbox, behind what was queued before or until its account is in use, and leaves by itself while the window or `ruchectl agent` runs.</source>
        <translation>Cela reste dans la boîte d’envoi, derrière ce qui attendait déjà ou jusqu’à ce que le compte serve, et partira tout seul tant que la fenêtre ou `ruchectl agent` fonctionne.</translation>
    </message>
    <message>
        <source>“%1” is no action.</source>
        <translation>« %1 » n’est pas une action.</translation>
    </message>
    <message>
        <source>“%1” is none of messages, posts and members.</source>
        <translation>« %1 » n’est ni messages, ni posts, ni members.</translation>
    </message>
    <message>
        <source>“%1” names no file.</source>
        <translation>« %1 » ne désigne aucun fichier.</translation>
    </message>
    <message>
        <source>“%1” has to be fr or en.</source>
        <translation>« %1 » doit être fr ou en.</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>« %1 » est un mot de trop.</translation>
    </message>
    <message>
        <source>“%1” is no command of ruchectl.</source>
        <translation>« %1 » n’est pas une commande de ruchectl.</translation>
    </message>
    <message>
        <source>“%1” is no id of a member, which looks like u5.</source>
        <translation>« %1 » n’est pas l’identifiant d’un membre, qui ressemble à u5.</translation>
    </message>
    <message>
        <source>“%1” is no id of a post, which looks like p12.</source>
        <translation>« %1 » n’est pas l’identifiant d’une publication, qui ressemble à p12.</translation>
    </message>
    <message>
        <source>“%1” is there more often than --media.</source>
        <translation>« %1 » est donné plus de fois que --media.</translation>
    </message>
    <message>
        <source>“%1” and --text exclude each other.</source>
        <translation>« %1 » et --text s’excluent.</translation>
    </message>
    <message>
        <source>“%1” has to be draft or scheduled.</source>
        <translation>« %1 » doit être draft ou scheduled.</translation>
    </message>
    <message>
        <source>“%1” is no state of a post.</source>
        <translation>« %1 » n’est pas un état de publication.</translation>
    </message>
    <message>
        <source>“%1” has to be a day, as 2026-06-16.</source>
        <translation>« %1 » doit être un jour, comme 2026-06-16.</translation>
    </message>
    <message>
        <source>“%1” is before --from.</source>
        <translation>« %1 » précède --from.</translation>
    </message>
    <message>
        <source>“%1” has to be month.</source>
        <translation>« %1 » doit être month.</translation>
    </message>
    <message>
        <source>“%1” has to be a number.</source>
        <translation>« %1 » doit être un nombre.</translation>
    </message>
    <message>
        <source>“%1” names no metric that an objective can have.</source>
        <translation>« %1 » ne désigne aucune mesure qu’un objectif puisse avoir.</translation>
    </message>
    <message>
        <source>“%1” has to be two ages, as 25-34.</source>
        <translation>« %1 » doit être deux âges, comme 25-34.</translation>
    </message>
    <message>
        <source>“%1”: there is no secret on standard input.</source>
        <translation>« %1 » : il n’y a pas de secret sur l’entrée standard.</translation>
    </message>
    <message>
        <source>No secret was given: use “%1”, or the variable RUCHE_SECRET.</source>
        <translation>Aucun secret n’a été donné : utilisez « %1 » ou la variable RUCHE_SECRET.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>« %1 » manque.</translation>
    </message>
    <message>
        <source>Key or access token: </source>
        <translation>Clé ou jeton d’accès : </translation>
    </message>
    <message>
        <source>“%1” has to be a number of at least 1.</source>
        <translation>« %1 » doit être un nombre d’au moins 1.</translation>
    </message>
    <message>
        <source>No gap and no clash.</source>
        <translation>Ni trou ni collision.</translation>
    </message>
    <message>
        <source>No post that is out yet.</source>
        <translation>Aucune publication encore parue.</translation>
    </message>
    <message>
        <source>“%1” is no day of the week: mon … sun, or 1 … 7.</source>
        <translation>« %1 » n’est pas un jour de la semaine : mon … sun, ou 1 … 7.</translation>
    </message>
    <message>
        <source>No posting time.</source>
        <translation>Aucun créneau.</translation>
    </message>
    <message>
        <source>“%1” has to be a time of day, as 18:30.</source>
        <translation>« %1 » doit être une heure, comme 18:30.</translation>
    </message>
    <message>
        <source>“%1” is no id of a posting time, which looks like l3.</source>
        <translation>« %1 » n’est pas l’identifiant d’un créneau, qui ressemble à l3.</translation>
    </message>
    <message>
        <source>No free posting time within 60 days. “slot add” makes some.</source>
        <translation>Aucun créneau libre d’ici 60 jours. « slot add » en crée.</translation>
    </message>
    <message>
        <source>“%1” is no rule that a post can repeat by. One looks like FREQ=WEEKLY;BYDAY=TU,TH, with COUNT (at most 1000) or UNTIL when it is to end.</source>
        <translation>« %1 » n’est pas une règle de répétition. Exemple : FREQ=WEEKLY;BYDAY=TU,TH, avec COUNT (1000 au plus) ou UNTIL si elle doit finir.</translation>
    </message>
    <message>
        <source>The rule names no time to come.</source>
        <translation>La règle ne donne aucune date à venir.</translation>
    </message>
    <message>
        <source>No repeating post.</source>
        <translation>Aucune publication récurrente.</translation>
    </message>
    <message>
        <source>“%1” is no id of a repeating post, which looks like r2.</source>
        <translation>« %1 » n’est pas l’identifiant d’une publication récurrente, qui ressemble à r2.</translation>
    </message>
    <message>
        <source>“%1” is no kind of key date: holiday, celebration, commerce, awareness, school or own.</source>
        <translation>« %1 » n’est pas une sorte de marronnier : holiday, celebration, commerce, awareness, school ou own.</translation>
    </message>
    <message>
        <source>No key date.</source>
        <translation>Aucun marronnier.</translation>
    </message>
    <message>
        <source>“%1” names no day. One looks like 2026-06-21, 06-21 for each year, easter+39, or SU&gt;=05-25 for the first Sunday from 25 May on.</source>
        <translation>« %1 » ne désigne aucun jour. Exemples : 2026-06-21, 06-21 pour chaque année, easter+39, ou SU&gt;=05-25 pour le premier dimanche à partir du 25 mai.</translation>
    </message>
    <message>
        <source>“%1” is no id of a key date, which looks like d4.</source>
        <translation>« %1 » n’est pas l’identifiant d’un marronnier, qui ressemble à d4.</translation>
    </message>
    <message>
        <source>Lists the posting times of accounts.</source>
        <translation>Liste les créneaux des comptes.</translation>
    </message>
    <message>
        <source>Adds posting times, by the clock of the brand.</source>
        <translation>Ajoute des créneaux, à l’heure de la marque.</translation>
    </message>
    <message>
        <source>Removes posting times.</source>
        <translation>Retire des créneaux.</translation>
    </message>
    <message>
        <source>Tells the next free posting times of one or several accounts.</source>
        <translation>Donne les prochains créneaux libres d’un ou de plusieurs comptes.</translation>
    </message>
    <message>
        <source>Makes a repeating post; its posts are scheduled eight weeks ahead.</source>
        <translation>Crée une publication récurrente, planifiée huit semaines à l’avance.</translation>
    </message>
    <message>
        <source>Tells the next times that a rule names.</source>
        <translation>Donne les prochaines dates d’une règle.</translation>
    </message>
    <message>
        <source>Lists the repeating posts.</source>
        <translation>Liste les publications récurrentes.</translation>
    </message>
    <message>
        <source>Ends a repeating post; what is to come of it goes into the trash.</source>
        <translation>Met fin à une publication récurrente ; ce qui devait venir va à la corbeille.</translation>
    </message>
    <message>
        <source>Schedules what has come within eight weeks; the window and the agent do it too.</source>
        <translation>Planifie ce qui entre dans les huit semaines ; la fenêtre et l’agent le font aussi.</translation>
    </message>
    <message>
        <source>Lists public holidays and other days worth knowing.</source>
        <translation>Liste les jours fériés et les autres marronniers.</translation>
    </message>
    <message>
        <source>Adds a key date, once or each year.</source>
        <translation>Ajoute un marronnier, une fois ou chaque année.</translation>
    </message>
    <message>
        <source>Removes a key date of yours.</source>
        <translation>Retire un de vos marronniers.</translation>
    </message>
    <message>
        <source>Reads the days of a calendar file as key dates.</source>
        <translation>Lit les jours d’un fichier de calendrier comme marronniers.</translation>
    </message>
    <message>
        <source>Writes the posts that have a date as an iCalendar file.</source>
        <translation>Écrit les publications datées dans un fichier iCalendar.</translation>
    </message>
    <message>
        <source>Reads an iCalendar file: whole days become key dates, other events drafts with a date.</source>
        <translation>Lit un fichier iCalendar : les journées entières deviennent des marronniers, les autres événements des brouillons datés.</translation>
    </message>
    <message>
        <source>Tells gaps, clashes and repeated words of the plan.</source>
        <translation>Signale les trous, les collisions et les textes répétés du plan.</translation>
    </message>
    <message>
        <source>Tells how many comments the posts of each hour of the week had.</source>
        <translation>Donne le nombre de commentaires des publications pour chaque heure de la semaine.</translation>
    </message>
    <message>
        <source>Notes that a person has put a post on its network, and where.</source>
        <translation>Note qu’une personne a mis une publication sur son réseau, et où.</translation>
    </message>
    <message>
        <source>%1 is to be posted by hand at %2; then: ruchectl post posted %1 --url ADDRESS</source>
        <translation>%1 est à publier à la main sur %2 ; ensuite : ruchectl post posted %1 --url ADRESSE</translation>
    </message>
    <message>
        <source>Publishing was never paused.</source>
        <translation>La publication n’a jamais été suspendue.</translation>
    </message>
    <message>
        <source>Nothing was missed.</source>
        <translation>Rien n’a été manqué.</translation>
    </message>
    <message>
        <source>Lets nothing leave until resumed, of one brand or of all.</source>
        <translation>Ne laisse rien partir jusqu’à la reprise, pour une marque ou pour toutes.</translation>
    </message>
    <message>
        <source>Ends a pause; what came due meanwhile is missed, not sent.</source>
        <translation>Met fin à une suspension ; ce qui était prévu entre-temps est manqué, pas envoyé.</translation>
    </message>
    <message>
        <source>Lists the pauses with their reasons.</source>
        <translation>Liste les suspensions et leurs raisons.</translation>
    </message>
    <message>
        <source>Lists the posts whose time passed.</source>
        <translation>Liste les publications dont l’heure est passée.</translation>
    </message>
    <message>
        <source>Shows how publishing to each account goes.</source>
        <translation>Montre comment se passe la publication sur chaque compte.</translation>
    </message>
    <message>
        <source>Has the system start the agent with the session.</source>
        <translation>Fait démarrer l’agent par le système avec la session.</translation>
    </message>
    <message>
        <source>Takes the agent out of the session.</source>
        <translation>Retire l’agent de la session.</translation>
    </message>
    <message>
        <source>Tells whether the agent is installed, and where.</source>
        <translation>Indique si l’agent est installé, et où.</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a picture: places and names that a camera may have written into it stay in it.</source>
        <translation>« %1 » ne peut pas être lu comme une image : les lieux et les noms qu’un appareil a pu y écrire y restent.</translation>
    </message>
    <message>
        <source>Nothing waits for a review.</source>
        <translation>Rien n’attend de relecture.</translation>
    </message>
    <message>
        <source>“%1” has to be none, optional or required.</source>
        <translation>« %1 » doit être none, optional ou required.</translation>
    </message>
    <message>
        <source>The answer says nothing.</source>
        <translation>La réponse ne dit rien.</translation>
    </message>
    <message>
        <source>Lists the posts that wait for a review.</source>
        <translation>Liste les publications qui attendent une relecture.</translation>
    </message>
    <message>
        <source>Shows how a post stands: decisions, comments, what changed since it was approved.</source>
        <translation>Montre où en est une publication : décisions, commentaires, ce qui a changé depuis l’approbation.</translation>
    </message>
    <message>
        <source>Shows or sets what a brand asks for before a post leaves, and of whom.</source>
        <translation>Montre ou règle ce qu’une marque exige avant l’envoi, et de qui.</translation>
    </message>
    <message>
        <source>Writes posts into one HTML file for somebody to review.</source>
        <translation>Écrit des publications dans un fichier HTML à faire relire.</translation>
    </message>
    <message>
        <source>Reads in what somebody answered to such a file.</source>
        <translation>Importe la réponse à un tel fichier.</translation>
    </message>
    <message>
        <source>Asks for a review of a post.</source>
        <translation>Demande la relecture d’une publication.</translation>
    </message>
    <message>
        <source>Approves a post as it is; with --hash only if it is that version.</source>
        <translation>Approuve une publication telle quelle ; avec --hash, seulement si c’est cette version.</translation>
    </message>
    <message>
        <source>Asks for changes of a post, which is approved no more.</source>
        <translation>Demande des modifications : la publication n’est plus approuvée.</translation>
    </message>
    <message>
        <source>Takes a post out of the review: it is a draft again.</source>
        <translation>Retire une publication de la relecture : elle redevient un brouillon.</translation>
    </message>
    <message>
        <source>“%1” is no id of a message, which look like m901.</source>
        <translation>« %1 » n’est pas l’identifiant d’un message, de la forme m901.</translation>
    </message>
    <message>
        <source>“%1” has to be negative, neutral, positive or none.</source>
        <translation>« %1 » doit être negative, neutral, positive ou none.</translation>
    </message>
    <message>
        <source>“%1” has to look like WORD=VALUE, from -1 to 1.</source>
        <translation>« %1 » doit être de la forme MOT=VALEUR, de -1 à 1.</translation>
    </message>
    <message>
        <source>No word of this brand has a meaning of its own.</source>
        <translation>Aucun mot n’a de sens particulier pour cette marque.</translation>
    </message>
    <message numerus="yes">
        <source>The sentiment of %n message(s) is still to be read: the window, `ruchectl agent` and `ruchectl sentiment run` do that.</source>
        <translation>
            <numerusform>Le ressenti de %n message reste à lire : la fenêtre, `ruchectl agent` et `ruchectl sentiment run` s’en chargent.</numerusform>
            <numerusform>Le ressenti de %n messages reste à lire : la fenêtre, `ruchectl agent` et `ruchectl sentiment run` s’en chargent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads the sentiment of each line of standard input, on this computer.</source>
        <translation>Lit le ressenti de chaque ligne de l’entrée standard, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>How many messages are still to be read, and by which engine.</source>
        <translation>Combien de messages restent à lire, et par quel moteur.</translation>
    </message>
    <message>
        <source>Reads the sentiment of all messages that are still to be read.</source>
        <translation>Lit le ressenti de tous les messages qui restent à lire.</translation>
    </message>
    <message>
        <source>Says what the sentiment of a message is, in place of the engine.</source>
        <translation>Indique le ressenti d’un message, à la place du moteur.</translation>
    </message>
    <message>
        <source>Lists or changes the words that mean something else for a brand.</source>
        <translation>Affiche ou modifie les mots qui ont un autre sens pour une marque.</translation>
    </message>
    <message>
        <source>Tells the language of each line of standard input.</source>
        <translation>Indique la langue de chaque ligne de l’entrée standard.</translation>
    </message>
    <message>
        <source>Net sentiment with its band, what weighs on it, and times with more negatives than usual.</source>
        <translation>Ressenti net avec sa marge, ce qui pèse dessus, et les moments avec plus de négatifs que d’habitude.</translation>
    </message>
    <message>
        <source>Nobody waits for a promised answer.</source>
        <translation>Personne n’attend de réponse promise.</translation>
    </message>
    <message>
        <source>“%1” is none of low, normal, high and urgent.</source>
        <translation>« %1 » n’est ni low, ni normal, ni high, ni urgent.</translation>
    </message>
    <message>
        <source>Shows the working hours and promised answers of a brand, or sets them from JSON.</source>
        <translation>Montre les horaires et les délais promis d’une marque, ou les règle à partir d’un JSON.</translation>
    </message>
    <message>
        <source>Lists who waits for a promised answer, the next due one first.</source>
        <translation>Liste qui attend une réponse promise, la prochaine échéance d’abord.</translation>
    </message>
    <message>
        <source>Sets how much a conversation presses.</source>
        <translation>Règle la priorité d’une conversation.</translation>
    </message>
    <message>
        <source>Answers in public, at once or at a time.</source>
        <translation>Répond en public, tout de suite ou à une heure choisie.</translation>
    </message>
    <message>
        <source>No rule.</source>
        <translation>Aucune règle.</translation>
    </message>
    <message>
        <source>No rule has done anything.</source>
        <translation>Aucune règle n’a rien fait.</translation>
    </message>
    <message>
        <source>Adds a rule for what comes in, from JSON; off unless --on.</source>
        <translation>Ajoute une règle pour ce qui arrive, à partir d’un JSON ; éteinte sans --on.</translation>
    </message>
    <message>
        <source>Lists the rules.</source>
        <translation>Liste les règles.</translation>
    </message>
    <message>
        <source>Says how many of the last 1000 messages a rule would have touched.</source>
        <translation>Dit combien des 1000 derniers messages une règle aurait touchés.</translation>
    </message>
    <message>
        <source>Switches a rule on.</source>
        <translation>Allume une règle.</translation>
    </message>
    <message>
        <source>Switches a rule off.</source>
        <translation>Éteint une règle.</translation>
    </message>
    <message>
        <source>Removes a rule; its log stays.</source>
        <translation>Supprime une règle ; son journal reste.</translation>
    </message>
    <message>
        <source>Lists what rules did, newest first.</source>
        <translation>Liste ce que les règles ont fait, le plus récent d’abord.</translation>
    </message>
    <message>
        <source>Takes back one thing that a rule did, by its number in the log.</source>
        <translation>Annule une action d’une règle, par son numéro dans le journal.</translation>
    </message>
</context>
</TS>
