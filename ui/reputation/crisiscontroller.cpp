// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/crisiscontroller.h"

#include "core/base/async.h"
#include "core/services/publishdesk.h"
#include "core/services/publisher.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"

#include <algorithm>

namespace ruche::ui {

CrisisController::CrisisController(services::Workspace &workspace,
                                   const domain::Brand &brand,
                                   QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_service(workspace.storage())
    , m_brand(brand)
{
    connect(&workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & (domain::Changes(domain::Change::Posts) | domain::Change::Planning))
            loadPause();
    });
    load();
}

CrisisController::~CrisisController() = default;

void CrisisController::load()
{
    async::deliver(
        m_service.open(m_brand.id), this, [this](const Result<std::optional<domain::Crisis>> &crisis) {
            m_known = true;
            if (crisis)
                m_crisis = *crisis;
            else
                emit failed(text::errorText(crisis.error()).message);
            emit changed();
        });
    loadPause();
}

void CrisisController::loadPause()
{
    async::deliver(m_workspace.publisher().desk().pauses(true),
                   this,
                   [this](const Result<QList<services::PublishPause>> &pauses) {
                       if (!pauses)
                           return;
                       const bool paused
                           = std::any_of(pauses->begin(), pauses->end(), [this](const auto &pause) {
                                 return !pause.brand.isValid() || pause.brand == m_brand.id;
                             });
                       if (std::exchange(m_paused, paused) != paused)
                           emit changed();
                   });
}

void CrisisController::take(const QFuture<Result<domain::Crisis>> &answer)
{
    async::deliver(answer, this, [this](const Result<domain::Crisis> &crisis) {
        if (!crisis) {
            emit failed(text::errorText(crisis.error()).message);
            return;
        }
        m_crisis = *crisis;
        emit changed();
    });
}

void CrisisController::begin(const QString &title, const QStringList &tasks)
{
    take(m_service.begin(m_brand.id, title, tasks));
}

void CrisisController::note(domain::CrisisEntry::Kind kind, const QString &text)
{
    if (m_crisis)
        take(m_service.note(m_crisis->id, kind, text));
}

void CrisisController::addTask(const QString &task)
{
    if (m_crisis)
        take(m_service.addTask(m_crisis->id, task));
}

void CrisisController::setTask(qint64 task, const QString &person, bool done)
{
    if (m_crisis)
        take(m_service.setTask(m_crisis->id, task, person, done));
}

void CrisisController::setStatement(const QString &statement)
{
    if (m_crisis)
        take(m_service.setStatement(m_crisis->id, statement));
}

void CrisisController::pause(const QString &reason, const QString &line)
{
    async::deliver(m_workspace.publisher().desk().pause(m_brand.id, reason),
                   this,
                   [this, line](const Result<void> &paused) {
                       if (!paused) {
                           emit failed(text::errorText(paused.error()).message);
                           return;
                       }
                       m_paused = true;
                       emit changed();
                       note(domain::CrisisEntry::Kind::Paused, line);
                   });
}

void CrisisController::resume(const QString &line)
{
    async::deliver(
        m_workspace.publisher().desk().resume(m_brand.id), this, [this, line](const Result<int> &resumed) {
            if (!resumed) {
                emit failed(text::errorText(resumed.error()).message);
                return;
            }
            m_paused = false;
            emit changed();
            note(domain::CrisisEntry::Kind::Resumed, line);
        });
}

void CrisisController::end(const QString &lesson)
{
    if (m_crisis)
        take(m_service.end(m_crisis->id, lesson));
}

} // namespace ruche::ui
