// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/commandregistry.h"
#include "ui/common/prompts.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/shellmodel.h"

#include <QLineEdit>
#include <QVBoxLayout>

/// A window's surroundings without a workspace: for tests of the shell and of pages.
namespace ruche::test {

class FakeShellModel final : public ui::ShellModel
{
public:
    QString workspaceName() const override { return name; }
    bool isSample() const override { return sample; }
    QList<ui::BrandRow> brands() const override { return rows; }
    ui::SyncStatus syncStatus() const override { return status; }
    void syncNow(domain::BrandId brand) override { synced.append(brand); }
    void undo() override { ++undos; }
    void undoEvent(domain::EventId event) override { undoneEvents.append(event); }
    void redo() override { ++redos; }

    void addBrand(qint64 id, const QString &brandName, const QString &color, int toAnswer)
    {
        domain::Brand brand;
        brand.id = domain::BrandId(id);
        brand.name = brandName;
        brand.color = color;
        rows.append({brand, toAnswer});
    }

    QString name = QStringLiteral("Atelier Salicorne");
    bool sample = false;
    QList<ui::BrandRow> rows;
    ui::SyncStatus status;
    QList<domain::BrandId> synced;
    QList<domain::EventId> undoneEvents;
    int undos = 0;
    int redos = 0;
};

/// Writes down what the window asks of it.
class FakePage final : public ui::Page
{
public:
    FakePage(ui::PageContext &context, QWidget *parent, QString id)
        : Page(context, parent)
        , field(new QLineEdit(this))
        , m_id(std::move(id))
    {
        field->setAccessibleName(QStringLiteral("Field"));
        (new QVBoxLayout(this))->addWidget(field);
        setFocusPolicy(Qt::StrongFocus);
    }

    QString title() const override { return m_id; }
    QString subtitle() const override { return QStringLiteral("about %1").arg(m_id); }
    void activate() override { ++activations; }
    void deactivate() override { ++deactivations; }
    void setBrands(const QList<domain::Brand> &shown) override { brands = shown; }
    void openObject(const ui::Intent &intent) override { intents.append(intent); }
    void setCompact(bool on) override { compact = on; }
    void focusSearch() override { field->setFocus(); }
    QList<QWidget *> panes() const override { return {field}; }

    QLineEdit *field;
    int activations = 0;
    int deactivations = 0;
    bool compact = false;
    QList<domain::Brand> brands;
    QList<ui::Intent> intents;

private:
    QString m_id;
};

} // namespace ruche::test
