// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "app/ruchectl/terminal.h"
#include "core/base/zonedtime.h"
#include "core/services/accountservice.h"
#include "core/services/brandservice.h"
#include "core/services/syncservice.h"
#include "core/text/names.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

QJsonObject brandJson(const domain::Brand &brand)
{
    return {{u"id"_s, brand.id.text()},
            {u"name"_s, brand.name},
            {u"timezone"_s, brand.zone},
            {u"languages"_s, QJsonArray::fromStringList(brand.languages)},
            {u"color"_s, brand.color},
            {u"archived"_s, brand.archivedAt.has_value()},
            {u"sample"_s, brand.isSample}};
}

const QStringList &brandColumns()
{
    static const QStringList columns{
        u"id"_s, u"name"_s, u"timezone"_s, u"languages"_s, u"color"_s, u"archived"_s};
    return columns;
}

int runBrandAdd(Context &context, const Arguments &arguments)
{
    if (arguments.rest().size() != 1)
        return context.failed(missing(u"NAME"_s));
    domain::Brand brand;
    brand.name = arguments.rest().constFirst();
    brand.zone = arguments.value(u"timezone"_s, systemZone());
    brand.languages = arguments.value(u"languages"_s, u"fr"_s).split(u',', Qt::SkipEmptyParts);
    brand.color = arguments.value(u"color"_s);
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const domain::Brand added, context.wait(workspace->brands().add(brand)));
    context.out().object(brandJson(added), brandColumns());
    return Done;
}

int runBrandList(Context &context, const Arguments &)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<domain::Brand> brands, context.wait(workspace->brands().list(true)));
    QList<QJsonObject> objects;
    for (const domain::Brand &brand : brands)
        objects << brandJson(brand);
    context.out().list(objects, brandColumns(), QCoreApplication::translate("ruchectl", "No brand yet."));
    return Done;
}

int runBrandArchive(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::Brand brand, context.brand(arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY([[maybe_unused]] const domain::EventId event,
            context.wait(workspace->brands().archive(brand.id)));
    return Done;
}

QJsonObject accountJson(const domain::Account &account, const QString &zone)
{
    QString state;
    switch (account.state) {
    case domain::AccountState::UpToDate:
        state = u"upToDate"_s;
        break;
    case domain::AccountState::NeverSynced:
        state = u"neverSynced"_s;
        break;
    case domain::AccountState::Syncing:
        state = u"syncing"_s;
        break;
    case domain::AccountState::RateLimited:
        state = u"rateLimited"_s;
        break;
    case domain::AccountState::ToReconnect:
        state = u"toReconnect"_s;
        break;
    case domain::AccountState::Failing:
        state = u"failing"_s;
        break;
    case domain::AccountState::Paused:
        state = u"paused"_s;
        break;
    }
    return {{u"id"_s, account.id.text()},
            {u"brand"_s, account.brand.text()},
            {u"network"_s, account.network},
            {u"handle"_s, account.handle},
            {u"url"_s, account.url.toString()},
            {u"user"_s, account.user},
            {u"state"_s, state},
            {u"capabilities"_s, QJsonArray::fromStringList(domain::capabilityNames(account.capabilities))},
            {u"lastSyncAt"_s, timeJson(account.lastSyncAt, zone)},
            {u"retryAt"_s, timeJson(account.retryAt, zone)},
            {u"error"_s, account.problem ? QJsonValue(codeName(account.problem->code)) : QJsonValue()}};
}

const QStringList &accountColumns()
{
    static const QStringList columns{
        u"id"_s, u"brand"_s, u"network"_s, u"handle"_s, u"url"_s, u"state"_s, u"lastSyncAt"_s};
    return columns;
}

int runNetworks(Context &context, const Arguments &)
{
    QList<QJsonObject> objects;
    for (const domain::NetworkInfo &network : services::AccountService::networks()) {
        objects << QJsonObject{
            {u"network"_s, network.key},
            {u"name"_s, network.name},
            {u"signIn"_s, domain::signInName(network.signIn)},
            {u"capabilities"_s, QJsonArray::fromStringList(domain::capabilityNames(network.capabilities))}};
    }
    context.out().list(objects, {u"network"_s, u"name"_s, u"signIn"_s, u"capabilities"_s});
    return Done;
}

int runAccountAdd(Context &context, const Arguments &arguments)
{
    services::ConnectRequest request;
    request.network = arguments.value(u"network"_s);
    request.url = arguments.value(u"url"_s);
    request.user = arguments.value(u"user"_s);
    if (request.network.isEmpty())
        return context.failed(missing(u"--network"_s));
    CTL_TRY(const domain::Brand brand, context.brand(arguments.value(u"brand"_s)));
    request.brand = brand.id;
    const auto networks = services::AccountService::networks();
    const auto known
        = std::find_if(networks.begin(), networks.end(), [&](const domain::NetworkInfo &network) {
              return network.key == request.network;
          });
    if (known == networks.end())
        return context.failed(wrongUsage(
            QT_TRANSLATE_NOOP("ruchectl",
                              "“%1” is no network that Ruche knows; `ruchectl account networks` lists them."),
            request.network));
    const bool byHand = known->signIn == domain::SignIn::Handle;
    if (request.url.isEmpty() && !(byHand && !request.user.isEmpty()))
        return context.failed(missing(byHand ? u"--user"_s : u"--url"_s));
    if (known->signIn == domain::SignIn::UserAndAppPassword && request.user.isEmpty())
        return context.failed(missing(u"--user"_s));
    if (known->signIn != domain::SignIn::None && !byHand) {
        CTL_TRY(request.secret, readSecret(arguments.has(u"secret-stdin"_s), known->signIn));
    }
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const domain::Account account, context.wait(workspace->accounts().connect(request)));
    context.out().object(accountJson(account, brand.zone), accountColumns());
    return Done;
}

int runAccountList(Context &context, const Arguments &arguments)
{
    CTL_TRY(const QList<domain::BrandId> brands, context.brandFilter(arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<domain::Account> accounts, context.wait(workspace->accounts().list(brands)));
    QList<QJsonObject> objects;
    for (const domain::Account &account : accounts)
        objects << accountJson(account, context.zoneOf(account.brand));
    context.out().list(objects, accountColumns(), QCoreApplication::translate("ruchectl", "No account yet."));
    return Done;
}

Result<domain::AccountId> accountId(const QString &text)
{
    const auto id = domain::AccountId::fromText(text);
    if (!id.isValid())
        return fail(text.isEmpty()
                        ? missing(u"ID"_s)
                        : wrongUsage(QT_TRANSLATE_NOOP("ruchectl",
                                                       "“%1” is no id of an account, which looks like a7."),
                                     text));
    return id;
}

int runAccountTest(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::AccountId id, accountId(arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const domain::Account account, context.wait(workspace->accounts().test(id)));
    context.out().object(accountJson(account, context.zoneOf(account.brand)), accountColumns());
    return Done;
}

int runAccountRemove(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::AccountId id, accountId(arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY([[maybe_unused]] const domain::EventId event, context.wait(workspace->accounts().disconnect(id)));
    return Done;
}

int printOutcomes(Context &context, const QList<services::SyncOutcome> &outcomes)
{
    QList<QJsonObject> objects;
    int failures = 0;
    for (const services::SyncOutcome &outcome : outcomes) {
        objects << QJsonObject{
            {u"account"_s, outcome.account.text()},
            {u"network"_s, outcome.network},
            {u"new"_s, outcome.created},
            {u"updated"_s, outcome.updated},
            {u"removed"_s, outcome.removed},
            {u"error"_s, outcome.error ? QJsonValue(codeName(outcome.error->code)) : QJsonValue()}};
        if (outcome.error) {
            ++failures;
            context.out().error(*outcome.error, outcome.account.text());
        }
    }
    context.out().list(objects,
                       {u"account"_s, u"network"_s, u"new"_s, u"updated"_s, u"removed"_s, u"error"_s},
                       QCoreApplication::translate("ruchectl", "No account to sync."));
    if (failures == 0)
        return Done;
    return failures == outcomes.size() ? Failed : DoneInPart;
}

int runSync(Context &context, const Arguments &arguments)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::SyncService &sync = workspace->sync();
    const auto guard = context.onInterrupt([&sync] { sync.cancel(); });
    QObject::connect(&sync,
                     &services::SyncService::progressed,
                     guard.get(),
                     [&context](const services::SyncProgress &progress) {
                         const QString done = QLocale().toString(progress.done);
                         context.out().progress(
                             progress.total ? u"%1: %2 / %3"_s.arg(
                                 progress.account.text(), done, QLocale().toString(*progress.total))
                                            : u"%1: %2"_s.arg(progress.account.text(), done));
                     });
    if (arguments.has(u"account"_s)) {
        CTL_TRY(const domain::AccountId id, accountId(arguments.value(u"account"_s)));
        CTL_TRY(const services::SyncOutcome outcome, context.wait(sync.syncAccount(id)));
        context.out().endProgress();
        readMoods(context, *workspace);
        if (outcome.error && outcome.error->code == ErrorCode::NotFound)
            return context.failed(Error{ErrorCode::NotFound, u"account"_s, id.text(), std::nullopt});
        return printOutcomes(context, {outcome});
    }
    CTL_TRY(const QList<domain::BrandId> brands, context.brandFilter(arguments));
    CTL_TRY(const QList<services::SyncOutcome> outcomes, context.wait(sync.syncBrands(brands)));
    context.out().endProgress();
    readMoods(context, *workspace);
    return printOutcomes(context, outcomes);
}

} // namespace

QList<CommandSpec> accountCommands()
{
    return {
        {u"brand add"_s,
         u"NAME [--timezone ZONE] [--languages fr,en] [--color #RRGGBB]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Adds a brand."),
         {{{u"timezone"_s}}, {{u"languages"_s}}, {{u"color"_s}}},
         runBrandAdd,
         1},
        {u"brand list"_s, {}, QT_TRANSLATE_NOOP("ruchectl", "Lists the brands."), {}, runBrandList},
        {u"brand archive"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Retires a brand; nothing is deleted."),
         {},
         runBrandArchive,
         1},
        {u"account networks"_s,
         {},
         QT_TRANSLATE_NOOP("ruchectl", "Lists the networks and what each can do."),
         {},
         runNetworks},
        {u"account add"_s,
         u"--brand B --network N --url URL [--user U] [--secret-stdin]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Connects an account after checking that it signs in."),
         {{{u"brand"_s}}, {{u"network"_s}}, {{u"url"_s}}, {{u"user"_s}}, {{u"secret-stdin"_s}, false}},
         runAccountAdd},
        {u"account list"_s,
         u"[--brand B]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Lists the accounts and how they are doing."),
         {{{u"brand"_s}}},
         runAccountList},
        {u"account test"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Signs in again with the stored secret."),
         {},
         runAccountTest,
         1},
        {u"account remove"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Forgets the secret; what was read stays."),
         {},
         runAccountRemove,
         1},
        {u"sync"_s,
         u"[--brand B] [--account ID]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Reads what is new."),
         {{{u"brand"_s}}, {{u"account"_s}}},
         runSync},
    };
}

} // namespace ruche::ctl
