// Generated from openapi.json by tools/openapi.ts; not edited by hand.
export interface paths {
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server can work */
        get: operations["readHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: operations["readOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes among what you may see, as it happens
         * @description `change` names what is not as it was: `{"entity": "server", "id": "srv_…"}`; read it again. Changes of
         *     the same thing within 200 ms are told once. A stream ends with its session; after a break read everything anew, since
         *     what happened meanwhile is not told. At most 5 streams of one account.
         */
        get: operations["followEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/branding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The provider as its screens show it */
        get: operations["readBranding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The provider
         * @description Needs the permission `provider:read`.
         */
        get: operations["readProvider"];
        /**
         * Sets up the provider, or changes its particulars
         * @description The first thing to do: letters and invoices are written in its name. Other bank details than those there are need a second person.
         *
         *     Needs the permission `provider:change`.
         */
        put: operations["setUpProvider"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers, newest first
         * @description Needs the permission `customer:read`.
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * Registers a business customer
         * @description Needs the permission `customer:register`.
         */
        post: operations["registerCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One customer
         * @description Needs the permission `customer:read`.
         */
        get: operations["readCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contacts of a customer, the one named first at the top
         * @description Needs the permission `contact:read`.
         */
        get: operations["listContacts"];
        put?: never;
        /**
         * Names a contact who may decide
         * @description No work starts without one (A3 (3)).
         *
         *     Needs the permission `contact:name`.
         */
        post: operations["nameContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Registers a reseller: it contracts with its customers and bills them
         * @description Needs the permission `tier:manage`.
         */
        post: operations["registerReseller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Registers a technical partner: it runs the servers of its customers
         * @description Needs the permission `tier:manage`.
         */
        post: operations["registerPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Resellers and technical partners, by name
         * @description Needs the permission `tier:read`.
         */
        get: operations["listOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who sells to a customer and who runs its servers
         * @description Needs the permission `tier:read`.
         */
        get: operations["readParties"];
        /**
         * Puts a customer into other hands
         * @description Whoever had it before has nothing of it any more with the next request.
         *
         *     Needs the permission `tier:manage`.
         */
        put: operations["setParties"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/networks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Networks, newest first
         * @description Needs the permission `network:read`.
         */
        get: operations["listNetworks"];
        put?: never;
        /**
         * Sets up a public IPv4 network
         * @description Servers get their addresses from it (C-4.2.8).
         *
         *     Needs the permission `network:change`.
         */
        post: operations["setUpNetwork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sizes, operating systems and availability classes that can be offered
         * @description Needs the permission `catalogue:read`.
         */
        get: operations["readCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offers, newest first
         * @description Needs the permission `offer:read`.
         */
        get: operations["listOffers"];
        put?: never;
        /**
         * Makes an offer of one server and sends it to the customer
         * @description A binding one binds for four weeks unless `weeks` says otherwise (A2 (2)), then expires by itself. The order of one that does not bind (A2 (1)) is accepted without asking for as long.
         *
         *     Needs the permission `offer:make`.
         */
        post: operations["makeOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One offer with its items
         * @description Needs the permission `offer:read`.
         */
        get: operations["readOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contracts, newest first
         * @description Needs the permission `contract:read`.
         */
        get: operations["listContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One contract with its items
         * @description Needs the permission `contract:read`.
         */
        get: operations["readContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the acceptance of the service, or its refusal, received today
         * @description Without either the service counts as accepted when the period of A8 (3) is over. A refusal for insignificant defects does not stop that period.
         *
         *     Needs the permission `contract:declare`.
         */
        post: operations["declareAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mfa-exemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offers to do without the second factor, newest first
         * @description Needs the permission `mfa-exemption:read`.
         */
        get: operations["listMfaExemptions"];
        put?: never;
        /**
         * Offers a customer to do without the second factor
         * @description The offer names the control that replaces it and goes to the named contact by mail.
         *
         *     Needs the permission `mfa-exemption:offer`.
         */
        post: operations["offerMfaExemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mfa-exemptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One such offer
         * @description Needs the permission `mfa-exemption:read`.
         */
        get: operations["readMfaExemption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mfa-exemptions/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accepts or declines the offer, for the customer
         * @description Kept as a declaration of the person signed in (A16 (1)).
         *
         *     Needs the permission `mfa-exemption:decide`.
         */
        post: operations["decideMfaExemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mfa-exemptions/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the exemption back, offered or accepted
         * @description The second factor is mandatory from the next request on.
         *
         *     Needs the permission `mfa-exemption:offer`.
         */
        post: operations["revokeMfaExemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a customer’s people must have a second factor
         * @description Needs the permission `mfa:read`.
         */
        get: operations["readMfa"];
        /**
         * Makes the second factor mandatory for a customer, or not
         * @description Switching it off needs an accepted offer that names what replaces it.
         *
         *     Needs the permission `mfa:change`.
         */
        put: operations["setMfa"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the order of an offer: the contract is made, provisioning starts
         * @description A2 (3) and (5): the confirmation goes out with it. Follow the run under /runs/{id}.
         *
         *     Needs the permission `order:place`.
         */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a notice of termination received today
         * @description The end is computed (A10 (3)), confirmed to the customer and set as a deadline.
         *
         *     Needs the permission `contract:declare`.
         */
        post: operations["terminateContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/servers/{id}/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts a server that stopped without being asked to
         * @description Needs the permission `server:operate`.
         */
        post: operations["restartServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/servers/{id}/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a consistent backup of a server (C-4.4.4)
         * @description Needs the permission `backup:make`.
         */
        post: operations["backUpServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups/{id}/restore-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restores a backup beside the original, hashes files in it and removes it again
         * @description The hashes are the output of the step `compare` of the run (C-4.6.10).
         *
         *     Needs the permission `backup:make`.
         */
        post: operations["checkRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every workflow with its steps, in the order in which they are done
         * @description Needs the permission `run:read`.
         */
        get: operations["listWorkflows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Servers, newest first
         * @description Needs the permission `server:read`.
         */
        get: operations["listServers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/servers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One server: state, address, monitor, outages, availability, checks
         * @description Needs the permission `server:read`.
         */
        get: operations["readServer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Runs of workflows, newest first
         * @description Needs the permission `run:read`.
         */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One run with its steps
         * @description Needs the permission `run:read`.
         */
        get: operations["readRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a stuck run go on, or starts an undone one once more
         * @description Needs the permission `run:repair`.
         */
        post: operations["retryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Backups, newest first
         * @description Needs the permission `backup:read`.
         */
        get: operations["listBackups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One backup
         * @description Needs the permission `backup:read`.
         */
        get: operations["readBackup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Archived documents, newest first
         * @description Needs the permission `document:read`.
         */
        get: operations["listDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the archive knows about one document
         * @description Needs the permission `document:read`.
         */
        get: operations["describeDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document itself
         * @description Its SHA-256 is the ETag: what was issued never changes.
         *
         *     Needs the permission `document:read`.
         */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was declared, by which channel, and the proof (A16 (1)), newest first
         * @description Needs the permission `document:read`.
         */
        get: operations["listDeclarations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-bounces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A delivery report says that a mail did not arrive
         * @description For the mailbox that delivery reports (RFC 3464) come back to. It raises an alarm.
         *
         *     Needs the permission `mail:bounce`.
         */
        post: operations["recordMailBounce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoices, newest first
         * @description Needs the permission `invoice:read`.
         */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One invoice with its lines, each with its paragraph and its arithmetic
         * @description Needs the permission `invoice:read`.
         */
        get: operations["readInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deadlines in the order in which they fall due
         * @description Needs the permission `deadline:read`.
         */
        get: operations["listDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a deadline that failed for good due again
         * @description Needs the permission `deadline:retry`.
         */
        post: operations["retryDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a person must look at, newest first
         * @description Needs the permission `alarm:read`.
         */
        get: operations["listAlarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that a person has dealt with the matter
         * @description Needs the permission `alarm:settle`.
         */
        post: operations["settleAlarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deletions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deletions, newest first
         * @description Needs the permission `deletion:read`.
         */
        get: operations["listDeletions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deletions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One deletion with everything that went and how that was seen
         * @description Needs the permission `deletion:read`.
         */
        get: operations["readDeletion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened, oldest first: to one thing, or to all
         * @description Needs the permission `audit:read`.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recomputes the hash chains of all tenants
         * @description Reads every entry; takes longer as the trail grows.
         *
         *     Needs the permission `audit:verify`.
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every clause that computes, with its inputs and results
         * @description Needs the permission `clause:compute`.
         */
        get: operations["listClauses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every paragraph of the documents in plain words, with what the program does about it
         * @description The words are the program’s, not the contract’s; in doubt the contract governs.
         *
         *     Needs the permission `clause:compute`.
         */
        get: operations["readTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clauses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Computes a clause of the terms
         * @description The same answer as `hafenamt clause ID`, with `because`: each step with its sentence and numbers.
         *
         *     Needs the permission `clause:compute`.
         */
        post: operations["calculateClause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs a person in with a password
         * @description Sets the session cookie. With `second-factor-needed` or `enrolment-needed` it opens nothing else yet.
         *
         *     For anybody.
         */
        post: operations["signIn"];
        /**
         * Signs out
         * @description For everybody who is signed in.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Completes a sign-in with a code
         * @description A code works once. A passkey is shown at `/session/passkey` instead.
         *
         *     For everybody who is signed in.
         */
        post: operations["showSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One’s own sessions, the newest first
         * @description For everybody who is signed in.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends one of one’s own sessions at once
         * @description For everybody who is signed in.
         */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a sign-in with a passkey
         * @description For anybody.
         */
        post: operations["beginPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs a person in with a passkey
         * @description Counts as both factors: the authenticator asks for a PIN or a fingerprint.
         *
         *     For anybody.
         */
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, what it may do and what its sign-in lacks
         * @description For everybody who is signed in.
         */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes one’s name or language
         * @description For everybody who is signed in.
         */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes one’s password
         * @description All other sessions end.
         *
         *     For everybody who is signed in.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins the change to another e-mail address
         * @description A link goes to the new address; until it is used the old one stays.
         *
         *     For everybody who is signed in.
         */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/email-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirms a new e-mail address by the link that was sent to it
         * @description For anybody.
         */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-reset-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a link to reset a password
         * @description The answer is the same whether or not there is an account.
         *
         *     For anybody.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets a new password by the link that was sent
         * @description All sessions end. Nobody is signed in by it; the second factor is asked for as ever.
         *
         *     For anybody.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins to set up an authenticator app
         * @description One that is set up already stays in use until a code of the new one is confirmed.
         *
         *     For everybody who is signed in.
         */
        post: operations["setUpTotp"];
        /**
         * Removes the authenticator app
         * @description For everybody who is signed in.
         */
        delete: operations["removeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirms an authenticator app by its first code
         * @description For everybody who is signed in.
         */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issues new recovery codes; the old ones are void
         * @description For everybody who is signed in.
         */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins to register a passkey
         * @description For everybody who is signed in.
         */
        post: operations["beginPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One’s own passkeys
         * @description For everybody who is signed in.
         */
        get: operations["listPasskeys"];
        put?: never;
        /**
         * Registers the passkey the browser made
         * @description For everybody who is signed in.
         */
        post: operations["registerPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes a passkey
         * @description For everybody who is signed in.
         */
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One’s own API keys that were not revoked
         * @description For everybody who is signed in.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Issues an API key for oneself
         * @description It may do what its owner may, within its scopes. A `calendar` key opens the calendar feed only.
         *
         *     For everybody who is signed in.
         */
        post: operations["issueKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revokes one of one’s own API keys at once
         * @description For everybody who is signed in.
         */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/service-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts of programs, with their keys
         * @description Needs the permission `key:manage`.
         */
        get: operations["listServiceAccounts"];
        put?: never;
        /**
         * Makes an account for a program, with its first key
         * @description Needs the permission `key:manage`.
         */
        post: operations["makeServiceAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/service-accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends a program’s account and its keys at once
         * @description Needs the permission `key:manage`.
         */
        delete: operations["endServiceAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/service-accounts/{accountId}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issues another key for a program’s account
         * @description Needs the permission `key:manage`.
         */
        post: operations["issueServiceKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/service-accounts/{accountId}/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revokes a key of a program’s account at once
         * @description Needs the permission `key:manage`.
         */
        delete: operations["revokeServiceKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people of an organisation
         * @description Needs the permission `person:read`.
         */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/people/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the people of an organisation
         * @description Needs the permission `person:read`.
         */
        get: operations["readPerson"];
        /**
         * Gives a person other roles
         * @description They act with its next request.
         *
         *     Needs the permission `person:manage`.
         */
        put: operations["changeRoles"];
        post?: never;
        /**
         * Ends a person’s membership
         * @description Needs the permission `person:manage`.
         */
        delete: operations["removePerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations that may still be accepted
         * @description Needs the permission `person:read`.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invites a person by mail
         * @description The link works once, for seven days. An earlier invitation of the same address is void.
         *
         *     Needs the permission `person:manage`.
         */
        post: operations["invitePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes an invitation back
         * @description Needs the permission `person:manage`.
         */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an invitation offers, to who holds its link
         * @description For anybody.
         */
        post: operations["readInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accepts an invitation by its link
         * @description An account with the address gets the membership; else one is made, with a name and a password.
         *
         *     For anybody.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Support accesses, newest first: who, why, until when
         * @description Needs the permission `support:read`.
         */
        get: operations["listSupportAccesses"];
        put?: never;
        /**
         * Opens a customer’s environment to you, for a reason and for hours
         * @description The customer’s named contacts get a mail, see it in the portal and can end it.
         *
         *     Needs the permission `support:open`.
         */
        post: operations["openSupportAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-accesses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One support access
         * @description Needs the permission `support:read`.
         */
        get: operations["readSupportAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-accesses/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a support access before its time; either side may
         * @description Needs the permission `support:end`.
         */
        post: operations["endSupportAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for a second person, and what became of it; newest first
         * @description Needs the permission `approval:read`.
         */
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One request that waits, with what was asked
         * @description Needs the permission `approval:read`.
         */
        get: operations["readApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agrees as the second person: what was asked is done at once
         * @description It is done in your name and may be refused then, with the refusal of its own endpoint; nothing is done in that case and the request stays open.
         *
         *     Needs the permission `approval:decide`.
         */
        post: operations["approveRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disagrees as the second person: nothing is done
         * @description Needs the permission `approval:decide`.
         */
        post: operations["refuseRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Webhooks of an organisation, newest first
         * @description Needs the permission `webhook:manage`.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Tells a server what happens from now on; the answer has its secret, once
         * @description Events are CloudEvents 1.0 (structured JSON), signed as Standard Webhooks: HMAC-SHA256 over
         *     `webhook-id.webhook-timestamp.body`, keyed with the bytes after `whsec_` (Base64), in
         *     `webhook-signature: v1,…`. They come in order and at least once; `id` is the same for the same event. Any 2xx
         *     within 10 seconds is an arrival, 410 pauses the webhook; anything else is tried again for up to 24 hours, and those
         *     that follow wait meanwhile.
         *
         *     Needs the permission `webhook:manage`.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook
         * @description Needs the permission `webhook:manage`.
         */
        get: operations["readWebhook"];
        put?: never;
        post?: never;
        /**
         * Ends a webhook; what still waits is not delivered
         * @description Needs the permission `webhook:manage`.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Changes a webhook, pauses it or lets it go on
         * @description What happens while it is paused is told when it is active again.
         *
         *     Needs the permission `webhook:manage`.
         */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a webhook was told and is still to be told, newest first
         * @description Needs the permission `webhook:manage`.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries a delivery again now
         * @description Needs the permission `webhook:manage`.
         */
        post: operations["retryWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends an event that tells of nothing
         * @description It goes out before those that wait. The answer is its delivery, which shows what came of it.
         *
         *     Needs the permission `webhook:manage`.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** @example urn:hafenamt:problem:contracts.offer_taken */
            type: string;
            /** @example Konflikt */
            title: string;
            /** @example 409 */
            status: number;
            /** @example Das Angebot AN-2026-00001 ist bereits beauftragt. */
            detail: string;
            /**
             * @description Stable; for programs.
             * @example contracts.offer_taken
             */
            code: string;
            /**
             * @description What to do about it.
             * @example Den bestehenden Vertrag ansehen.
             */
            next: string;
            /** @example cor_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
            correlation: string;
            /**
             * @description JSON pointer to the part of the input that is to blame.
             * @example /offerId
             */
            pointer?: string;
            errors?: {
                /** @example /hostname */
                pointer: string;
                /** @example muss ein Rechnername sein */
                detail: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    followEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `events.too_many_streams`: Too many windows are open that follow along.
             *
             *     `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBranding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Hafenstadt IT GmbH",
                     *       "phone": "+49 621 5550 0",
                     *       "email": "service@hafenstadt-it.example",
                     *       "website": "https://www.hafenstadt-it.example",
                     *       "logoUrl": "/api/v1/branding/logo",
                     *       "colours": {
                     *         "accent": "#0b5c7a"
                     *       },
                     *       "languages": [
                     *         "de"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example Hafenstadt IT GmbH */
                        name: string;
                        phone: string | null;
                        email: string | null;
                        website: string | null;
                        logoUrl: string | null;
                        colours: {
                            /** @example #0b5c7a */
                            accent: string;
                        };
                        languages: string[];
                    };
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Hafenstadt IT GmbH",
                     *       "street": "Rheinuferstraße 12",
                     *       "postcode": "67061",
                     *       "city": "Ludwigshafen",
                     *       "country": "DE",
                     *       "vatId": "DE123456788",
                     *       "taxNumber": "27/123/45678",
                     *       "email": "j.rebstock@weinkontor.example",
                     *       "electronicAddress": "j.rebstock@weinkontor.example",
                     *       "phone": "+49 621 5550 0",
                     *       "website": "https://www.hafenstadt-it.example",
                     *       "iban": "DE02120300000000202051",
                     *       "bic": "BYLADEM1001",
                     *       "bankName": "Deutsche Kreditbank",
                     *       "registerCourt": "Amtsgericht Ludwigshafen",
                     *       "registerNumber": "HRB 12345",
                     *       "managingDirectors": "Katrin Lotse",
                     *       "contactName": "Rechnungswesen",
                     *       "id": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example Hafenstadt IT GmbH */
                        name: string;
                        /** @example Rheinuferstraße 12 */
                        street: string;
                        /** @example 67061 */
                        postcode: string;
                        /** @example Ludwigshafen */
                        city: string;
                        /** @example DE */
                        country: string;
                        vatId: string | null;
                        taxNumber: string | null;
                        /**
                         * Format: email
                         * @example j.rebstock@weinkontor.example
                         */
                        email: string;
                        /**
                         * Format: email
                         * @description BT-34: where e-invoices of others reach it.
                         * @example j.rebstock@weinkontor.example
                         */
                        electronicAddress: string;
                        /** @example +49 621 5550 0 */
                        phone: string;
                        /**
                         * Format: uri
                         * @example https://www.hafenstadt-it.example
                         */
                        website: string;
                        /** @example DE02120300000000202051 */
                        iban: string;
                        /** @example BYLADEM1001 */
                        bic: string;
                        /** @example Deutsche Kreditbank */
                        bankName: string;
                        /** @example Amtsgericht Ludwigshafen */
                        registerCourt: string;
                        /** @example HRB 12345 */
                        registerNumber: string;
                        /** @example Katrin Lotse */
                        managingDirectors: string;
                        /**
                         * @description BT-41: who answers for invoices.
                         * @example Rechnungswesen
                         */
                        contactName: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `parties.no_provider`: No provider has been set up yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUpProvider: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the GET on the same path; needed once there is something to change.
                 * @example "Zk8t0mXn3Yw2bq1cVh5uLA"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Hafenstadt IT GmbH",
                 *       "street": "Rheinuferstraße 12",
                 *       "postcode": "67061",
                 *       "city": "Ludwigshafen",
                 *       "country": "DE",
                 *       "vatId": "DE123456788",
                 *       "taxNumber": "27/123/45678",
                 *       "email": "j.rebstock@weinkontor.example",
                 *       "electronicAddress": "j.rebstock@weinkontor.example",
                 *       "phone": "+49 621 5550 0",
                 *       "website": "https://www.hafenstadt-it.example",
                 *       "iban": "DE02120300000000202051",
                 *       "bic": "BYLADEM1001",
                 *       "bankName": "Deutsche Kreditbank",
                 *       "registerCourt": "Amtsgericht Ludwigshafen",
                 *       "registerNumber": "HRB 12345",
                 *       "managingDirectors": "Katrin Lotse",
                 *       "contactName": "Rechnungswesen"
                 *     }
                 */
                "application/json": {
                    /** @example Hafenstadt IT GmbH */
                    name: string;
                    /** @example Rheinuferstraße 12 */
                    street: string;
                    /** @example 67061 */
                    postcode: string;
                    /** @example Ludwigshafen */
                    city: string;
                    /** @example DE */
                    country: string;
                    /** @example DE123456788 */
                    vatId: string;
                    /** @example 27/123/45678 */
                    taxNumber: string;
                    /**
                     * Format: email
                     * @example j.rebstock@weinkontor.example
                     */
                    email: string;
                    /**
                     * Format: email
                     * @description BT-34: where e-invoices of others reach it.
                     * @example j.rebstock@weinkontor.example
                     */
                    electronicAddress: string;
                    /** @example +49 621 5550 0 */
                    phone: string;
                    /**
                     * Format: uri
                     * @example https://www.hafenstadt-it.example
                     */
                    website: string;
                    /** @example DE02120300000000202051 */
                    iban: string;
                    /** @example BYLADEM1001 */
                    bic: string;
                    /** @example Deutsche Kreditbank */
                    bankName: string;
                    /** @example Amtsgericht Ludwigshafen */
                    registerCourt: string;
                    /** @example HRB 12345 */
                    registerNumber: string;
                    /** @example Katrin Lotse */
                    managingDirectors: string;
                    /**
                     * @description BT-41: who answers for invoices.
                     * @example Rechnungswesen
                     */
                    contactName: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Hafenstadt IT GmbH",
                     *       "street": "Rheinuferstraße 12",
                     *       "postcode": "67061",
                     *       "city": "Ludwigshafen",
                     *       "country": "DE",
                     *       "vatId": "DE123456788",
                     *       "taxNumber": "27/123/45678",
                     *       "email": "j.rebstock@weinkontor.example",
                     *       "electronicAddress": "j.rebstock@weinkontor.example",
                     *       "phone": "+49 621 5550 0",
                     *       "website": "https://www.hafenstadt-it.example",
                     *       "iban": "DE02120300000000202051",
                     *       "bic": "BYLADEM1001",
                     *       "bankName": "Deutsche Kreditbank",
                     *       "registerCourt": "Amtsgericht Ludwigshafen",
                     *       "registerNumber": "HRB 12345",
                     *       "managingDirectors": "Katrin Lotse",
                     *       "contactName": "Rechnungswesen",
                     *       "id": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example Hafenstadt IT GmbH */
                        name: string;
                        /** @example Rheinuferstraße 12 */
                        street: string;
                        /** @example 67061 */
                        postcode: string;
                        /** @example Ludwigshafen */
                        city: string;
                        /** @example DE */
                        country: string;
                        vatId: string | null;
                        taxNumber: string | null;
                        /**
                         * Format: email
                         * @example j.rebstock@weinkontor.example
                         */
                        email: string;
                        /**
                         * Format: email
                         * @description BT-34: where e-invoices of others reach it.
                         * @example j.rebstock@weinkontor.example
                         */
                        electronicAddress: string;
                        /** @example +49 621 5550 0 */
                        phone: string;
                        /**
                         * Format: uri
                         * @example https://www.hafenstadt-it.example
                         */
                        website: string;
                        /** @example DE02120300000000202051 */
                        iban: string;
                        /** @example BYLADEM1001 */
                        bic: string;
                        /** @example Deutsche Kreditbank */
                        bankName: string;
                        /** @example Amtsgericht Ludwigshafen */
                        registerCourt: string;
                        /** @example HRB 12345 */
                        registerNumber: string;
                        /** @example Katrin Lotse */
                        managingDirectors: string;
                        /**
                         * @description BT-41: who answers for invoices.
                         * @example Rechnungswesen
                         */
                        contactName: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /** @description Kept until a second person approves it. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "approvalId": "apr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "reason": "Die Bankverbindung ändert sich."
                     *     }
                     */
                    "application/json": {
                        /** @example apr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        approvalId: string;
                        /** @example Die Bankverbindung ändert sich. */
                        reason: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.changed`: Somebody else has changed this in the meantime; your change was not taken. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.precondition_required`: A change must say which state it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else -createdAt.
                 * @example -createdAt
                 */
                sort?: "createdAt" | "-createdAt" | "name" | "-name" | "customerNumber" | "-customerNumber" | "city" | "-city" | "sellerName" | "-sellerName";
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                sellerId?: string;
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                operatorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "name": "Weinkontor Pfalz GmbH",
                     *           "business": true,
                     *           "street": "Rheinuferstraße 12",
                     *           "postcode": "67061",
                     *           "city": "Ludwigshafen",
                     *           "country": "DE",
                     *           "vatId": "DE123456788",
                     *           "email": "j.rebstock@weinkontor.example",
                     *           "electronicAddress": "j.rebstock@weinkontor.example",
                     *           "buyerReference": "EDV-2026",
                     *           "id": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "customerNumber": "K-2026-00001",
                     *           "createdAt": "2026-07-14T08:00:00Z",
                     *           "sellerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "operatorId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "sellerName": "Pfalz Systemhaus GmbH",
                     *           "operatorName": "Deichbau Technik GmbH",
                     *           "servers": 1
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example Weinkontor Pfalz GmbH */
                            name: string;
                            /**
                             * @description The terms hold for businesses only (A1 (1)).
                             * @example true
                             */
                            business: boolean;
                            /** @example Rheinuferstraße 12 */
                            street: string;
                            /** @example 67061 */
                            postcode: string;
                            /** @example Ludwigshafen */
                            city: string;
                            /** @example DE */
                            country: string;
                            vatId: string | null;
                            /**
                             * Format: email
                             * @example j.rebstock@weinkontor.example
                             */
                            email: string;
                            /**
                             * Format: email
                             * @description BT-49: where e-invoices go.
                             * @example j.rebstock@weinkontor.example
                             */
                            electronicAddress: string;
                            buyerReference: string | null;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            customerNumber: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                            /** @description Who contracts with it and bills it; null: the provider. */
                            sellerId: string | null;
                            /** @description Who runs its resources; null: the provider. */
                            operatorId: string | null;
                            sellerName: string | null;
                            operatorName: string | null;
                            /**
                             * @description That exist now.
                             * @example 1
                             */
                            servers: number;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerCustomer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Weinkontor Pfalz GmbH",
                 *       "business": true,
                 *       "street": "Rheinuferstraße 12",
                 *       "postcode": "67061",
                 *       "city": "Ludwigshafen",
                 *       "country": "DE",
                 *       "vatId": "DE123456788",
                 *       "email": "j.rebstock@weinkontor.example",
                 *       "electronicAddress": "j.rebstock@weinkontor.example",
                 *       "buyerReference": "EDV-2026",
                 *       "sellerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                 *     }
                 */
                "application/json": {
                    /** @example Weinkontor Pfalz GmbH */
                    name: string;
                    /**
                     * @description The terms hold for businesses only (A1 (1)).
                     * @example true
                     */
                    business: boolean;
                    /** @example Rheinuferstraße 12 */
                    street: string;
                    /** @example 67061 */
                    postcode: string;
                    /** @example Ludwigshafen */
                    city: string;
                    /** @example DE */
                    country: string;
                    /** @example DE123456788 */
                    vatId?: string;
                    /**
                     * Format: email
                     * @example j.rebstock@weinkontor.example
                     */
                    email: string;
                    /**
                     * Format: email
                     * @description BT-49: where e-invoices go.
                     * @example j.rebstock@weinkontor.example
                     */
                    electronicAddress: string;
                    /**
                     * @description BT-10: what the customer wants to read on invoices.
                     * @example EDV-2026
                     */
                    buyerReference?: string;
                    /**
                     * @description The reseller whose customer it is; a reseller registers its own.
                     * @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V
                     */
                    sellerId?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Weinkontor Pfalz GmbH",
                     *       "business": true,
                     *       "street": "Rheinuferstraße 12",
                     *       "postcode": "67061",
                     *       "city": "Ludwigshafen",
                     *       "country": "DE",
                     *       "vatId": "DE123456788",
                     *       "email": "j.rebstock@weinkontor.example",
                     *       "electronicAddress": "j.rebstock@weinkontor.example",
                     *       "buyerReference": "EDV-2026",
                     *       "id": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "customerNumber": "K-2026-00001",
                     *       "createdAt": "2026-07-14T08:00:00Z",
                     *       "sellerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "operatorId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example Weinkontor Pfalz GmbH */
                        name: string;
                        /**
                         * @description The terms hold for businesses only (A1 (1)).
                         * @example true
                         */
                        business: boolean;
                        /** @example Rheinuferstraße 12 */
                        street: string;
                        /** @example 67061 */
                        postcode: string;
                        /** @example Ludwigshafen */
                        city: string;
                        /** @example DE */
                        country: string;
                        vatId: string | null;
                        /**
                         * Format: email
                         * @example j.rebstock@weinkontor.example
                         */
                        email: string;
                        /**
                         * Format: email
                         * @description BT-49: where e-invoices go.
                         * @example j.rebstock@weinkontor.example
                         */
                        electronicAddress: string;
                        buyerReference: string | null;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        customerNumber: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                        /** @description Who contracts with it and bills it; null: the provider. */
                        sellerId: string | null;
                        /** @description Who runs its resources; null: the provider. */
                        operatorId: string | null;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.not_a_business`: The terms do not apply to consumers; “{name}” cannot become a customer (§ A1 (1)).
             *
             *     `parties.foreign_customer`: This program cannot yet invoice customers outside Germany (§ 13b UStG).
             *
             *     `parties.unknown_reseller`: There is no such reseller.
             *
             *     `parties.seller_needed`: You sell for several resellers; it is not said for which this customer is registered.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Weinkontor Pfalz GmbH",
                     *       "business": true,
                     *       "street": "Rheinuferstraße 12",
                     *       "postcode": "67061",
                     *       "city": "Ludwigshafen",
                     *       "country": "DE",
                     *       "vatId": "DE123456788",
                     *       "email": "j.rebstock@weinkontor.example",
                     *       "electronicAddress": "j.rebstock@weinkontor.example",
                     *       "buyerReference": "EDV-2026",
                     *       "id": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "customerNumber": "K-2026-00001",
                     *       "createdAt": "2026-07-14T08:00:00Z",
                     *       "sellerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "operatorId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example Weinkontor Pfalz GmbH */
                        name: string;
                        /**
                         * @description The terms hold for businesses only (A1 (1)).
                         * @example true
                         */
                        business: boolean;
                        /** @example Rheinuferstraße 12 */
                        street: string;
                        /** @example 67061 */
                        postcode: string;
                        /** @example Ludwigshafen */
                        city: string;
                        /** @example DE */
                        country: string;
                        vatId: string | null;
                        /**
                         * Format: email
                         * @example j.rebstock@weinkontor.example
                         */
                        email: string;
                        /**
                         * Format: email
                         * @description BT-49: where e-invoices go.
                         * @example j.rebstock@weinkontor.example
                         */
                        electronicAddress: string;
                        buyerReference: string | null;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        customerNumber: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                        /** @description Who contracts with it and bills it; null: the provider. */
                        sellerId: string | null;
                        /** @description Who runs its resources; null: the provider. */
                        operatorId: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.unknown_organisation`: There is no such organisation.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "name": "Jonas Rebstock",
                     *           "email": "j.rebstock@weinkontor.example",
                     *           "phone": "+49 6321 5550 17",
                     *           "id": "con_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "organisationId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "named": true,
                     *           "leftAt": null,
                     *           "createdAt": "2026-07-14T08:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example Jonas Rebstock */
                            name: string;
                            /**
                             * Format: email
                             * @example j.rebstock@weinkontor.example
                             */
                            email: string;
                            /** @example +49 6321 5550 17 */
                            phone: string;
                            /** @example con_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            organisationId: string;
                            /**
                             * @description Competent, and able to decide or to get a decision (A3 (3)).
                             * @example true
                             */
                            named: boolean;
                            /** @example null */
                            leftAt: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.unknown_organisation`: There is no such organisation.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nameContact: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Jonas Rebstock",
                 *       "email": "j.rebstock@weinkontor.example",
                 *       "phone": "+49 6321 5550 17"
                 *     }
                 */
                "application/json": {
                    /** @example Jonas Rebstock */
                    name: string;
                    /**
                     * Format: email
                     * @example j.rebstock@weinkontor.example
                     */
                    email: string;
                    /** @example +49 6321 5550 17 */
                    phone: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Jonas Rebstock",
                     *       "email": "j.rebstock@weinkontor.example",
                     *       "phone": "+49 6321 5550 17",
                     *       "id": "con_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "organisationId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "named": true,
                     *       "leftAt": null,
                     *       "createdAt": "2026-07-14T08:00:00Z"
                     *     }
                     */
                    "application/json": {
                        /** @example Jonas Rebstock */
                        name: string;
                        /**
                         * Format: email
                         * @example j.rebstock@weinkontor.example
                         */
                        email: string;
                        /** @example +49 6321 5550 17 */
                        phone: string;
                        /** @example con_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        organisationId: string;
                        /**
                         * @description Competent, and able to decide or to get a decision (A3 (3)).
                         * @example true
                         */
                        named: boolean;
                        /** @example null */
                        leftAt: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.unknown_organisation`: There is no such organisation.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerReseller: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Kontorhaus Systemhaus GmbH",
                 *       "business": true,
                 *       "street": "Kaistraße 4",
                 *       "postcode": "67059",
                 *       "city": "Ludwigshafen",
                 *       "country": "DE",
                 *       "vatId": "DE123456788",
                 *       "email": "j.rebstock@weinkontor.example",
                 *       "electronicAddress": "j.rebstock@weinkontor.example"
                 *     }
                 */
                "application/json": {
                    /** @example Kontorhaus Systemhaus GmbH */
                    name: string;
                    /**
                     * @description The terms hold for businesses only (A1 (1)).
                     * @example true
                     */
                    business: boolean;
                    /** @example Kaistraße 4 */
                    street: string;
                    /** @example 67059 */
                    postcode: string;
                    /** @example Ludwigshafen */
                    city: string;
                    /** @example DE */
                    country: string;
                    /** @example DE123456788 */
                    vatId?: string;
                    /**
                     * Format: email
                     * @example j.rebstock@weinkontor.example
                     */
                    email: string;
                    /**
                     * Format: email
                     * @description Where e-invoices reach it.
                     * @example j.rebstock@weinkontor.example
                     */
                    electronicAddress: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Kontorhaus Systemhaus GmbH",
                     *       "business": true,
                     *       "street": "Kaistraße 4",
                     *       "postcode": "67059",
                     *       "city": "Ludwigshafen",
                     *       "country": "DE",
                     *       "vatId": "DE123456788",
                     *       "email": "j.rebstock@weinkontor.example",
                     *       "electronicAddress": "j.rebstock@weinkontor.example",
                     *       "id": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "kind": "reseller",
                     *       "createdAt": "2026-07-14T08:00:00Z"
                     *     }
                     */
                    "application/json": {
                        /** @example Kontorhaus Systemhaus GmbH */
                        name: string;
                        /**
                         * @description The terms hold for businesses only (A1 (1)).
                         * @example true
                         */
                        business: boolean;
                        /** @example Kaistraße 4 */
                        street: string;
                        /** @example 67059 */
                        postcode: string;
                        /** @example Ludwigshafen */
                        city: string;
                        /** @example DE */
                        country: string;
                        vatId: string | null;
                        /**
                         * Format: email
                         * @example j.rebstock@weinkontor.example
                         */
                        email: string;
                        /**
                         * Format: email
                         * @description Where e-invoices reach it.
                         * @example j.rebstock@weinkontor.example
                         */
                        electronicAddress: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @enum {string} */
                        kind: "reseller" | "partner";
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.not_a_business`: The terms do not apply to consumers; “{name}” cannot become a customer (§ A1 (1)).
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerPartner: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Kontorhaus Systemhaus GmbH",
                 *       "business": true,
                 *       "street": "Kaistraße 4",
                 *       "postcode": "67059",
                 *       "city": "Ludwigshafen",
                 *       "country": "DE",
                 *       "vatId": "DE123456788",
                 *       "email": "j.rebstock@weinkontor.example",
                 *       "electronicAddress": "j.rebstock@weinkontor.example"
                 *     }
                 */
                "application/json": {
                    /** @example Kontorhaus Systemhaus GmbH */
                    name: string;
                    /**
                     * @description The terms hold for businesses only (A1 (1)).
                     * @example true
                     */
                    business: boolean;
                    /** @example Kaistraße 4 */
                    street: string;
                    /** @example 67059 */
                    postcode: string;
                    /** @example Ludwigshafen */
                    city: string;
                    /** @example DE */
                    country: string;
                    /** @example DE123456788 */
                    vatId?: string;
                    /**
                     * Format: email
                     * @example j.rebstock@weinkontor.example
                     */
                    email: string;
                    /**
                     * Format: email
                     * @description Where e-invoices reach it.
                     * @example j.rebstock@weinkontor.example
                     */
                    electronicAddress: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Kontorhaus Systemhaus GmbH",
                     *       "business": true,
                     *       "street": "Kaistraße 4",
                     *       "postcode": "67059",
                     *       "city": "Ludwigshafen",
                     *       "country": "DE",
                     *       "vatId": "DE123456788",
                     *       "email": "j.rebstock@weinkontor.example",
                     *       "electronicAddress": "j.rebstock@weinkontor.example",
                     *       "id": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "kind": "reseller",
                     *       "createdAt": "2026-07-14T08:00:00Z"
                     *     }
                     */
                    "application/json": {
                        /** @example Kontorhaus Systemhaus GmbH */
                        name: string;
                        /**
                         * @description The terms hold for businesses only (A1 (1)).
                         * @example true
                         */
                        business: boolean;
                        /** @example Kaistraße 4 */
                        street: string;
                        /** @example 67059 */
                        postcode: string;
                        /** @example Ludwigshafen */
                        city: string;
                        /** @example DE */
                        country: string;
                        vatId: string | null;
                        /**
                         * Format: email
                         * @example j.rebstock@weinkontor.example
                         */
                        email: string;
                        /**
                         * Format: email
                         * @description Where e-invoices reach it.
                         * @example j.rebstock@weinkontor.example
                         */
                        electronicAddress: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @enum {string} */
                        kind: "reseller" | "partner";
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.not_a_business`: The terms do not apply to consumers; “{name}” cannot become a customer (§ A1 (1)).
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else name.
                 * @example name
                 */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
                kind?: "reseller" | "partner";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "name": "Kontorhaus Systemhaus GmbH",
                     *           "business": true,
                     *           "street": "Kaistraße 4",
                     *           "postcode": "67059",
                     *           "city": "Ludwigshafen",
                     *           "country": "DE",
                     *           "vatId": "DE123456788",
                     *           "email": "j.rebstock@weinkontor.example",
                     *           "electronicAddress": "j.rebstock@weinkontor.example",
                     *           "id": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "kind": "reseller",
                     *           "createdAt": "2026-07-14T08:00:00Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example Kontorhaus Systemhaus GmbH */
                            name: string;
                            /**
                             * @description The terms hold for businesses only (A1 (1)).
                             * @example true
                             */
                            business: boolean;
                            /** @example Kaistraße 4 */
                            street: string;
                            /** @example 67059 */
                            postcode: string;
                            /** @example Ludwigshafen */
                            city: string;
                            /** @example DE */
                            country: string;
                            vatId: string | null;
                            /**
                             * Format: email
                             * @example j.rebstock@weinkontor.example
                             */
                            email: string;
                            /**
                             * Format: email
                             * @description Where e-invoices reach it.
                             * @example j.rebstock@weinkontor.example
                             */
                            electronicAddress: string;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @enum {string} */
                            kind: "reseller" | "partner";
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readParties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sellerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "operatorId": null
                     *     }
                     */
                    "application/json": {
                        /** @description The reseller that contracts with the customer; null: the provider. */
                        sellerId: string | null;
                        /**
                         * @description The partner that runs its servers; null: the provider.
                         * @example null
                         */
                        operatorId: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.unknown_organisation`: There is no such organisation.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setParties: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the GET on the same path; needed once there is something to change.
                 * @example "Zk8t0mXn3Yw2bq1cVh5uLA"
                 */
                "if-match"?: string;
            };
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sellerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                 *       "operatorId": null
                 *     }
                 */
                "application/json": {
                    /** @description The reseller that contracts with the customer; null: the provider. */
                    sellerId: string | null;
                    /**
                     * @description The partner that runs its servers; null: the provider.
                     * @example null
                     */
                    operatorId: string | null;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sellerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "operatorId": null
                     *     }
                     */
                    "application/json": {
                        /** @description The reseller that contracts with the customer; null: the provider. */
                        sellerId: string | null;
                        /**
                         * @description The partner that runs its servers; null: the provider.
                         * @example null
                         */
                        operatorId: string | null;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.unknown_organisation`: There is no such organisation.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.customer_closed`: The customer “{name}” is deleted; nothing new is agreed with it.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.changed`: Somebody else has changed this in the meantime; your change was not taken. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.unknown_reseller`: There is no such reseller.
             *
             *     `parties.unknown_partner`: There is no such technical partner.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.precondition_required`: A change must say which state it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNetworks: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else -createdAt.
                 * @example -createdAt
                 */
                sort?: "createdAt" | "-createdAt" | "network" | "-network";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "net_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "network": "203.0.113.0/24",
                     *           "gateway": "203.0.113.1",
                     *           "used": 1
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example net_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /**
                             * Format: cidrv4
                             * @example 203.0.113.0/24
                             */
                            network: string;
                            /**
                             * Format: ipv4
                             * @example 203.0.113.1
                             */
                            gateway: string;
                            /**
                             * @description Addresses in use or resting.
                             * @example 1
                             */
                            used: number;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUpNetwork: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "network": "203.0.113.0/24",
                 *       "gateway": "203.0.113.1"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: cidrv4
                     * @example 203.0.113.0/24
                     */
                    network: string;
                    /**
                     * Format: ipv4
                     * @example 203.0.113.1
                     */
                    gateway: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "net_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "network": "203.0.113.0/24",
                     *       "gateway": "203.0.113.1",
                     *       "used": 1
                     *     }
                     */
                    "application/json": {
                        /** @example net_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /**
                         * Format: cidrv4
                         * @example 203.0.113.0/24
                         */
                        network: string;
                        /**
                         * Format: ipv4
                         * @example 203.0.113.1
                         */
                        gateway: string;
                        /**
                         * @description Addresses in use or resting.
                         * @example 1
                         */
                        used: number;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.no_provider`: No provider has been set up yet.
             *
             *     `network.overlap`: Network {network} overlaps {other}.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `network.gateway_outside`: Gateway {gateway} is not a usable address of network {network}.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCatalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "flavours": [
                     *         {
                     *           "name": "normal-s",
                     *           "title": "Normal S",
                     *           "vcpus": 1,
                     *           "memoryBytes": 8589934592,
                     *           "diskBytes": 8589934592
                     *         }
                     *       ],
                     *       "images": [
                     *         {
                     *           "name": "debian-12",
                     *           "title": "Debian 12",
                     *           "longTermSupport": true,
                     *           "endOfLife": "2026-07-14"
                     *         }
                     *       ],
                     *       "availabilityClasses": [
                     *         "business"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        flavours: {
                            /** @example normal-s */
                            name: string;
                            /** @example Normal S */
                            title: string;
                            /** @example 1 */
                            vcpus: number;
                            /** @example 8589934592 */
                            memoryBytes: number;
                            /** @example 8589934592 */
                            diskBytes: number;
                        }[];
                        images: {
                            /** @example debian-12 */
                            name: string;
                            /** @example Debian 12 */
                            title: string;
                            /** @example true */
                            longTermSupport: boolean;
                            /**
                             * Format: date
                             * @example 2026-07-14
                             */
                            endOfLife: string;
                        }[];
                        availabilityClasses: string[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOffers: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else -createdAt.
                 * @example -createdAt
                 */
                sort?: "createdAt" | "-createdAt" | "number" | "-number" | "customerName" | "-customerName" | "state" | "-state" | "offeredOn" | "-offeredOn" | "bindingUntil" | "-bindingUntil";
                state?: "open" | "ordered" | "expired";
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                customerId?: string;
                binding?: "true" | "false";
                /** @example 2026-07-14 */
                offeredFrom?: string;
                /** @example 2026-07-14 */
                offeredUntil?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "off_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "number": "AN-2026-00001",
                     *           "state": "open",
                     *           "offeredOn": "2026-07-14",
                     *           "binding": true,
                     *           "bindingUntil": "2026-07-14",
                     *           "edition": "2026-06-15",
                     *           "contactId": "con_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "minimumMonths": 12,
                     *           "createdAt": "2026-07-14T08:00:00Z",
                     *           "customerName": "Weinkontor Pfalz GmbH",
                     *           "contactName": "Jonas Rebstock",
                     *           "monthlyNet": "89.00",
                     *           "setupNet": "89.00"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example off_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            customerId: string;
                            /** @example AN-2026-00001 */
                            number: string;
                            /** @enum {string} */
                            state: "open" | "ordered" | "expired";
                            /**
                             * Format: date
                             * @example 2026-07-14
                             */
                            offeredOn: string;
                            /** @example true */
                            binding: boolean;
                            /** @description Null where the offer does not bind. */
                            bindingUntil: string | null;
                            /** @example 2026-06-15 */
                            edition: string;
                            /** @example con_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            contactId: string;
                            /** @example 12 */
                            minimumMonths: number;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                            /** @example Weinkontor Pfalz GmbH */
                            customerName: string;
                            /** @example Jonas Rebstock */
                            contactName: string;
                            /** @example 89.00 */
                            monthlyNet: string;
                            /** @example 89.00 */
                            setupNet: string;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeOffer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                 *       "contactId": "con_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                 *       "binding": true,
                 *       "weeks": 4,
                 *       "minimumMonths": 12,
                 *       "server": {
                 *         "flavour": "normal-s",
                 *         "image": "debian-12",
                 *         "managed": false,
                 *         "availabilityClass": "business",
                 *         "publicIpv4": true,
                 *         "monthlyNet": "89.00",
                 *         "setupNet": "89.00"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                    customerId: string;
                    /** @example con_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                    contactId: string;
                    /**
                     * @description Without the mark an offer does not bind (A2 (1)).
                     * @example true
                     */
                    binding: boolean;
                    /** @example 4 */
                    weeks?: number;
                    /** @example 12 */
                    minimumMonths: number;
                    server: {
                        /** @example normal-s */
                        flavour: string;
                        /** @example debian-12 */
                        image: string;
                        /** @example false */
                        managed: boolean;
                        /**
                         * @example business
                         * @enum {string}
                         */
                        availabilityClass: "enterprise" | "business" | "standard";
                        /** @enum {boolean} */
                        publicIpv4: true;
                        /** @example 89.00 */
                        monthlyNet: string;
                        /** @example 89.00 */
                        setupNet: string;
                    };
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "off_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "number": "AN-2026-00001",
                     *       "state": "open",
                     *       "offeredOn": "2026-07-14",
                     *       "binding": true,
                     *       "bindingUntil": "2026-07-14",
                     *       "edition": "2026-06-15",
                     *       "contactId": "con_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "minimumMonths": 12,
                     *       "createdAt": "2026-07-14T08:00:00Z",
                     *       "items": [
                     *         {
                     *           "id": "itm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "position": 1,
                     *           "product": "server",
                     *           "flavour": "normal-s",
                     *           "image": "debian-12",
                     *           "managed": false,
                     *           "availabilityClass": "business",
                     *           "publicIpv4": true,
                     *           "quantity": 1,
                     *           "monthlyNet": "89.00",
                     *           "setupNet": "89.00",
                     *           "serviceDescription": "Leistungsbeschreibung Cloud"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example off_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        customerId: string;
                        /** @example AN-2026-00001 */
                        number: string;
                        /** @enum {string} */
                        state: "open" | "ordered" | "expired";
                        /**
                         * Format: date
                         * @example 2026-07-14
                         */
                        offeredOn: string;
                        /** @example true */
                        binding: boolean;
                        /** @description Null where the offer does not bind. */
                        bindingUntil: string | null;
                        /** @example 2026-06-15 */
                        edition: string;
                        /** @example con_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        contactId: string;
                        /** @example 12 */
                        minimumMonths: number;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                        items: {
                            /** @example itm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example 1 */
                            position: number;
                            /** @example server */
                            product: string;
                            /** @example normal-s */
                            flavour: string;
                            /** @example debian-12 */
                            image: string;
                            /** @example false */
                            managed: boolean;
                            /** @example business */
                            availabilityClass: string;
                            /** @example true */
                            publicIpv4: boolean;
                            /** @example 1 */
                            quantity: number;
                            /** @example 89.00 */
                            monthlyNet: string;
                            /** @example 89.00 */
                            setupNet: string;
                            /**
                             * @description What governs the item (A1 (2)).
                             * @example Leistungsbeschreibung Cloud
                             */
                            serviceDescription: string;
                        }[];
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `parties.unknown_organisation`: There is no such organisation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.no_provider`: No provider has been set up yet.
             *
             *     `parties.customer_closed`: The customer “{name}” is deleted; nothing new is agreed with it.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.unknown_contact`: The customer has no such contact (any more).
             *
             *     `parties.no_named_contact`: The customer has not named a competent contact (§ A3 (3)).
             *
             *     `contracts.unknown_flavour`: There is no size “{flavour}”.
             *
             *     `contracts.unknown_image`: The system “{image}” is not offered.
             *
             *     `contracts.weeks_without_binding`: An offer that does not bind has no time for which it binds.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example off_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "off_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "number": "AN-2026-00001",
                     *       "state": "open",
                     *       "offeredOn": "2026-07-14",
                     *       "binding": true,
                     *       "bindingUntil": "2026-07-14",
                     *       "edition": "2026-06-15",
                     *       "contactId": "con_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "minimumMonths": 12,
                     *       "createdAt": "2026-07-14T08:00:00Z",
                     *       "items": [
                     *         {
                     *           "id": "itm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "position": 1,
                     *           "product": "server",
                     *           "flavour": "normal-s",
                     *           "image": "debian-12",
                     *           "managed": false,
                     *           "availabilityClass": "business",
                     *           "publicIpv4": true,
                     *           "quantity": 1,
                     *           "monthlyNet": "89.00",
                     *           "setupNet": "89.00",
                     *           "serviceDescription": "Leistungsbeschreibung Cloud"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example off_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        customerId: string;
                        /** @example AN-2026-00001 */
                        number: string;
                        /** @enum {string} */
                        state: "open" | "ordered" | "expired";
                        /**
                         * Format: date
                         * @example 2026-07-14
                         */
                        offeredOn: string;
                        /** @example true */
                        binding: boolean;
                        /** @description Null where the offer does not bind. */
                        bindingUntil: string | null;
                        /** @example 2026-06-15 */
                        edition: string;
                        /** @example con_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        contactId: string;
                        /** @example 12 */
                        minimumMonths: number;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                        items: {
                            /** @example itm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example 1 */
                            position: number;
                            /** @example server */
                            product: string;
                            /** @example normal-s */
                            flavour: string;
                            /** @example debian-12 */
                            image: string;
                            /** @example false */
                            managed: boolean;
                            /** @example business */
                            availabilityClass: string;
                            /** @example true */
                            publicIpv4: boolean;
                            /** @example 1 */
                            quantity: number;
                            /** @example 89.00 */
                            monthlyNet: string;
                            /** @example 89.00 */
                            setupNet: string;
                            /**
                             * @description What governs the item (A1 (2)).
                             * @example Leistungsbeschreibung Cloud
                             */
                            serviceDescription: string;
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.unknown_offer`: There is no such offer.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContracts: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else -createdAt.
                 * @example -createdAt
                 */
                sort?: "createdAt" | "-createdAt" | "number" | "-number" | "customerName" | "-customerName" | "state" | "-state" | "startsOn" | "-startsOn" | "endsOn" | "-endsOn" | "hostname" | "-hostname";
                state?: "awaiting_service" | "active" | "terminated" | "ended";
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                customerId?: string;
                /** @example 2026-07-14 */
                endsFrom?: string;
                /** @example 2026-07-14 */
                endsUntil?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "number": "V-2026-00001",
                     *           "orderId": "ord_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "state": "awaiting_service",
                     *           "edition": "2026-06-15",
                     *           "minimumMonths": 12,
                     *           "startsOn": "2026-07-14",
                     *           "noticeReceivedOn": "2026-07-14",
                     *           "endsOn": "2026-07-14",
                     *           "acceptedOn": "2026-07-14",
                     *           "acceptanceRefusedOn": "2026-07-14",
                     *           "createdAt": "2026-07-14T08:00:00Z",
                     *           "customerName": "Weinkontor Pfalz GmbH",
                     *           "hostname": "weinshop",
                     *           "orderNumber": "AU-2026-00001",
                     *           "orderedAt": "2026-07-14T08:00:00Z",
                     *           "monthlyNet": "89.00"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            customerId: string;
                            /** @example V-2026-00001 */
                            number: string;
                            /** @example ord_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            orderId: string;
                            /** @enum {string} */
                            state: "awaiting_service" | "active" | "terminated" | "ended";
                            /** @example 2026-06-15 */
                            edition: string;
                            /** @example 12 */
                            minimumMonths: number;
                            startsOn: string | null;
                            noticeReceivedOn: string | null;
                            endsOn: string | null;
                            /** @description Acceptance declared or deemed (A8 (3)). */
                            acceptedOn: string | null;
                            acceptanceRefusedOn: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                            /** @example Weinkontor Pfalz GmbH */
                            customerName: string;
                            /** @example weinshop */
                            hostname: string;
                            /** @example AU-2026-00001 */
                            orderNumber: string;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            orderedAt: string;
                            /**
                             * @description Of all its items.
                             * @example 89.00
                             */
                            monthlyNet: string;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "number": "V-2026-00001",
                     *       "orderId": "ord_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "state": "awaiting_service",
                     *       "edition": "2026-06-15",
                     *       "minimumMonths": 12,
                     *       "startsOn": "2026-07-14",
                     *       "noticeReceivedOn": "2026-07-14",
                     *       "endsOn": "2026-07-14",
                     *       "acceptedOn": "2026-07-14",
                     *       "acceptanceRefusedOn": "2026-07-14",
                     *       "createdAt": "2026-07-14T08:00:00Z",
                     *       "items": [
                     *         {
                     *           "id": "itm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "position": 1,
                     *           "product": "server",
                     *           "flavour": "normal-s",
                     *           "image": "debian-12",
                     *           "managed": false,
                     *           "availabilityClass": "business",
                     *           "publicIpv4": true,
                     *           "quantity": 1,
                     *           "monthlyNet": "89.00",
                     *           "setupNet": "89.00",
                     *           "serviceDescription": "Leistungsbeschreibung Cloud",
                     *           "liveFrom": "2026-07-14",
                     *           "liveUntil": "2026-07-14"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        customerId: string;
                        /** @example V-2026-00001 */
                        number: string;
                        /** @example ord_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        orderId: string;
                        /** @enum {string} */
                        state: "awaiting_service" | "active" | "terminated" | "ended";
                        /** @example 2026-06-15 */
                        edition: string;
                        /** @example 12 */
                        minimumMonths: number;
                        startsOn: string | null;
                        noticeReceivedOn: string | null;
                        endsOn: string | null;
                        /** @description Acceptance declared or deemed (A8 (3)). */
                        acceptedOn: string | null;
                        acceptanceRefusedOn: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                        items: {
                            /** @example itm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example 1 */
                            position: number;
                            /** @example server */
                            product: string;
                            /** @example normal-s */
                            flavour: string;
                            /** @example debian-12 */
                            image: string;
                            /** @example false */
                            managed: boolean;
                            /** @example business */
                            availabilityClass: string;
                            /** @example true */
                            publicIpv4: boolean;
                            /** @example 1 */
                            quantity: number;
                            /** @example 89.00 */
                            monthlyNet: string;
                            /** @example 89.00 */
                            setupNet: string;
                            /**
                             * @description What governs the item (A1 (2)).
                             * @example Leistungsbeschreibung Cloud
                             */
                            serviceDescription: string;
                            /** @description Billed from this day … */
                            liveFrom: string | null;
                            /** @description … up to, not including, this one. */
                            liveUntil: string | null;
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.unknown_contract`: There is no such contract.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareAcceptance: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "email",
                 *       "byName": "Jonas Rebstock",
                 *       "content": "Wir verweigern die Abnahme: SSH antwortet nicht.",
                 *       "verdict": "refused",
                 *       "defects": "significant",
                 *       "productiveUseOn": "2026-07-14"
                 *     }
                 */
                "application/json": {
                    /**
                     * @example email
                     * @enum {string}
                     */
                    channel: "email" | "letter" | "portal" | "api";
                    /** @example Jonas Rebstock */
                    byName: string;
                    /** @example Wir verweigern die Abnahme: SSH antwortet nicht. */
                    content: string;
                    /**
                     * @example refused
                     * @enum {string}
                     */
                    verdict: "accepted" | "refused";
                    /**
                     * @description Of a refusal; significant if left out.
                     * @example significant
                     * @enum {string}
                     */
                    defects?: "significant" | "insignificant";
                    /**
                     * Format: date
                     * @description Since when the service is used for more than its test.
                     * @example 2026-07-14
                     */
                    productiveUseOn?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "contractNumber": "V-2026-00001",
                     *       "acceptedOn": "2026-07-14",
                     *       "reason": "declared",
                     *       "because": [
                     *         {
                     *           "clause": "A2.2",
                     *           "sentence": "Ein Angebot bindet vier Wochen.",
                     *           "text": "+ 4 Wochen"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example V-2026-00001 */
                        contractNumber: string;
                        /** @description Null: refused. */
                        acceptedOn: string | null;
                        /** @enum {string} */
                        reason: "declared" | "productiveUse" | "period" | "refused";
                        /**
                         * @description The steps of the calculation, each with its clause and sentence.
                         * @example [
                         *       {
                         *         "clause": "A2.2",
                         *         "sentence": "Ein Angebot bindet vier Wochen.",
                         *         "text": "+ 4 Wochen"
                         *       }
                         *     ]
                         */
                        because: unknown[];
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.unknown_contract`: There is no such contract.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.not_active`: Contract {number} is “{state}”; this needs an active contract.
             *
             *     `contracts.already_accepted`: The service of contract {number} has been accepted since {acceptedOn} (§ A8 (3)).
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.use_outside_service`: Productive use must lie between {startsOn} and today, {today}.
             *
             *     `contracts.contradictory_verdict`: Acceptance and significant defects exclude each other.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMfaExemptions: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else -offeredAt.
                 * @example -offeredAt
                 */
                sort?: "offeredAt" | "-offeredAt" | "number" | "-number";
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                customerId?: string;
                state?: "offered" | "accepted" | "declined" | "revoked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "mfx_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "number": "AN-2026-00007",
                     *           "replacingControl": "Bedingter Zugriff: Anmeldung nur von verwalteten Geräten im Büronetz",
                     *           "monthlyNet": "89.00",
                     *           "state": "offered",
                     *           "offeredAt": "2026-07-14T08:00:00Z",
                     *           "decidedAt": "2026-07-14T08:00:00Z",
                     *           "decidedBy": "account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example mfx_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            customerId: string;
                            /** @example AN-2026-00007 */
                            number: string;
                            /** @example Bedingter Zugriff: Anmeldung nur von verwalteten Geräten im Büronetz */
                            replacingControl: string;
                            /** @example 89.00 */
                            monthlyNet: string;
                            /** @enum {string} */
                            state: "offered" | "accepted" | "declined" | "revoked";
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            offeredAt: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offerMfaExemption: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                 *       "replacingControl": "Bedingter Zugriff: Anmeldung nur von verwalteten Geräten im Büronetz",
                 *       "monthlyNet": "89.00"
                 *     }
                 */
                "application/json": {
                    /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                    customerId: string;
                    /** @example Bedingter Zugriff: Anmeldung nur von verwalteten Geräten im Büronetz */
                    replacingControl: string;
                    /** @example 89.00 */
                    monthlyNet: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "mfx_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "number": "AN-2026-00007",
                     *       "replacingControl": "Bedingter Zugriff: Anmeldung nur von verwalteten Geräten im Büronetz",
                     *       "monthlyNet": "89.00",
                     *       "state": "offered",
                     *       "offeredAt": "2026-07-14T08:00:00Z",
                     *       "decidedAt": "2026-07-14T08:00:00Z",
                     *       "decidedBy": "account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example mfx_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        customerId: string;
                        /** @example AN-2026-00007 */
                        number: string;
                        /** @example Bedingter Zugriff: Anmeldung nur von verwalteten Geräten im Büronetz */
                        replacingControl: string;
                        /** @example 89.00 */
                        monthlyNet: string;
                        /** @enum {string} */
                        state: "offered" | "accepted" | "declined" | "revoked";
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        offeredAt: string;
                        decidedAt: string | null;
                        decidedBy: string | null;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `parties.unknown_organisation`: There is no such organisation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.mfa_exemption_exists`: This customer has offer {number} of an exemption from the second factor already.
             *
             *     `parties.customer_closed`: The customer “{name}” is deleted; nothing new is agreed with it.
             *
             *     `parties.no_provider`: No provider has been set up yet.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.no_named_contact`: The customer has not named a competent contact (§ A3 (3)).
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMfaExemption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mfx_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "mfx_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "number": "AN-2026-00007",
                     *       "replacingControl": "Bedingter Zugriff: Anmeldung nur von verwalteten Geräten im Büronetz",
                     *       "monthlyNet": "89.00",
                     *       "state": "offered",
                     *       "offeredAt": "2026-07-14T08:00:00Z",
                     *       "decidedAt": "2026-07-14T08:00:00Z",
                     *       "decidedBy": "account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example mfx_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        customerId: string;
                        /** @example AN-2026-00007 */
                        number: string;
                        /** @example Bedingter Zugriff: Anmeldung nur von verwalteten Geräten im Büronetz */
                        replacingControl: string;
                        /** @example 89.00 */
                        monthlyNet: string;
                        /** @enum {string} */
                        state: "offered" | "accepted" | "declined" | "revoked";
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        offeredAt: string;
                        decidedAt: string | null;
                        decidedBy: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.unknown_mfa_exemption`: There is no such offer of an exemption.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideMfaExemption: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example mfx_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "accepted"
                 *     }
                 */
                "application/json": {
                    /**
                     * @example accepted
                     * @enum {string}
                     */
                    decision: "accepted" | "declined";
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "mfx_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example mfx_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.unknown_mfa_exemption`: There is no such offer of an exemption.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.mfa_exemption_decided`: Offer {number} has been decided already (“{state}”).
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeMfaExemption: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example mfx_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "mfx_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example mfx_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.unknown_mfa_exemption`: There is no such offer of an exemption.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.mfa_exemption_decided`: Offer {number} has been decided already (“{state}”).
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.no_named_contact`: The customer has not named a competent contact (§ A3 (3)).
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMfa: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "required": true,
                     *       "exemptionId": "mfx_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Whether its people must have a second factor.
                         * @example true
                         */
                        required: boolean;
                        /** @description The accepted offer that lifts it; null: none. */
                        exemptionId: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.unknown_organisation`: There is no such organisation.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setMfa: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the GET on the same path; needed once there is something to change.
                 * @example "Zk8t0mXn3Yw2bq1cVh5uLA"
                 */
                "if-match"?: string;
            };
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "required": true
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Whether its people must have a second factor.
                     * @example true
                     */
                    required: boolean;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "required": true,
                     *       "exemptionId": "mfx_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Whether its people must have a second factor.
                         * @example true
                         */
                        required: boolean;
                        /** @description The accepted offer that lifts it; null: none. */
                        exemptionId: string | null;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parties.unknown_organisation`: There is no such organisation.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.mfa_needs_exemption`: The second factor is only switched off with an accepted offer that names the control replacing it ({clause}).
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.changed`: Somebody else has changed this in the meantime; your change was not taken. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.precondition_required`: A change must say which state it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    placeOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "offerId": "off_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                 *       "channel": "email",
                 *       "orderedBy": "con_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                 *       "hostname": "weinshop",
                 *       "sshKeys": [
                 *         "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea jonas"
                 *       ],
                 *       "content": "Hiermit beauftragen wir das Angebot."
                 *     }
                 */
                "application/json": {
                    /** @example off_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                    offerId: string;
                    /** @enum {string} */
                    channel: "email" | "letter" | "portal" | "api";
                    /**
                     * @description The contact who ordered.
                     * @example con_01K0Y3ZJ8QXW5T7N2M4P6R8S9V
                     */
                    orderedBy: string;
                    /** @example weinshop */
                    hostname: string;
                    sshKeys: string[];
                    /**
                     * @description The wording of the order, kept as proof.
                     * @example Hiermit beauftragen wir das Angebot.
                     */
                    content?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "runId": "run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "orderId": "ord_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "orderNumber": "AU-2026-00001",
                     *       "contractId": "ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "contractNumber": "V-2026-00001",
                     *       "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Follow it under /runs/{id}.
                         * @example run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V
                         */
                        runId: string;
                        /** @example ord_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        orderId: string;
                        /** @example AU-2026-00001 */
                        orderNumber: string;
                        /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        contractId: string;
                        /** @example V-2026-00001 */
                        contractNumber: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        customerId: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contracts.unknown_offer`: There is no such offer. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.offer_taken`: Offer {number} has already been ordered.
             *
             *     `contracts.offer_expired`: Offer {number} was binding until {bindingUntil} (§ A2 (2)); the order came on {receivedOn}.
             *
             *     `contracts.offer_outdated`: The non-binding offer {number} of {offeredOn} is only accepted without asking until {until}; the order came on {receivedOn}.
             *
             *     `parties.customer_closed`: The customer “{name}” is deleted; nothing new is agreed with it.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.bad_ssh_key`: The SSH key cannot be read: {reason}.
             *
             *     `contracts.unmanaged_needs_key`: An unmanaged server needs a key of the customer.
             *
             *     `parties.no_named_contact`: The customer has not named a competent contact (§ A3 (3)).
             *
             *     `parties.unknown_contact`: The customer has no such contact (any more).
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    terminateContract: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "email",
                 *       "byName": "Jonas Rebstock",
                 *       "content": "Kündigung zum nächstmöglichen Zeitpunkt."
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    channel: "email" | "letter" | "portal" | "api";
                    /** @example Jonas Rebstock */
                    byName: string;
                    /** @example Kündigung zum nächstmöglichen Zeitpunkt. */
                    content: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "contractNumber": "V-2026-00001",
                     *       "endsOn": "2026-07-14"
                     *     }
                     */
                    "application/json": {
                        /** @example V-2026-00001 */
                        contractNumber: string;
                        /**
                         * Format: date
                         * @example 2026-07-14
                         */
                        endsOn: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.unknown_contract`: There is no such contract.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.not_active`: Contract {number} is “{state}”; this needs an active contract.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restartServer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example srv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "runId": "run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Follow it under /runs/{id}.
                         * @example run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V
                         */
                        runId: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `servers.unknown`: There is no such server.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `servers.wrong_state`: The server is “{state}”; this needs one of: {allowed}.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    backUpServer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example srv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "runId": "run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Follow it under /runs/{id}.
                         * @example run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V
                         */
                        runId: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `servers.unknown`: There is no such server.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `servers.wrong_state`: The server is “{state}”; this needs one of: {allowed}.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkRestore: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example bak_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "paths": [
                 *         "/root/payload"
                 *       ]
                 *     }
                 */
                "application/json": {
                    paths: string[];
                };
            };
        };
        responses: {
            /** @description The answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "runId": "run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Follow it under /runs/{id}.
                         * @example run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V
                         */
                        runId: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `backup.unknown`: There is no such backup.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `backup.not_verified`: The backup is “{state}”; only a verified one is restored.
             *
             *     `servers.wrong_state`: The server is “{state}”; this needs one of: {allowed}.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkflows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "name": "provision-server",
                     *           "version": 1,
                     *           "undoable": true,
                     *           "steps": [
                     *             {
                     *               "name": "create-disk",
                     *               "title": "Festplatte anlegen",
                     *               "stage": "create",
                     *               "clause": "C-4.2.4",
                     *               "undoable": true
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example provision-server */
                            name: string;
                            /** @example 1 */
                            version: number;
                            /**
                             * @description Whether a run that fails for good is undone.
                             * @example true
                             */
                            undoable: boolean;
                            steps: {
                                /** @example create-disk */
                                name: string;
                                /** @example Festplatte anlegen */
                                title: string;
                                /** @example create */
                                stage: string;
                                /** @example C-4.2.4 */
                                clause: string;
                                /**
                                 * @description Whether there is something to undo.
                                 * @example true
                                 */
                                undoable: boolean;
                            }[];
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServers: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else -createdAt.
                 * @example -createdAt
                 */
                sort?: "createdAt" | "-createdAt" | "hostname" | "-hostname" | "customerName" | "-customerName" | "state" | "-state" | "address" | "-address" | "flavour" | "-flavour" | "monthlyNet" | "-monthlyNet" | "monitorState" | "-monitorState";
                state?: "creating" | "running" | "stopped" | "deleting" | "deleted" | "quarantined";
                /** @description Whether it exists still. */
                live?: "true" | "false";
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                customerId?: string;
                /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                contractId?: string;
                monitorState?: "unknown" | "up" | "down";
                managed?: "true" | "false";
                availabilityClass?: "enterprise" | "business" | "standard";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "srv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "customerName": "Weinkontor Pfalz GmbH",
                     *           "contractId": "ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "contractNumber": "V-2026-00001",
                     *           "contractItemId": "itm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "monthlyNet": "89.00",
                     *           "availabilityClass": "business",
                     *           "hostname": "weinshop",
                     *           "flavour": "normal-s",
                     *           "vcpus": 1,
                     *           "memoryBytes": 8589934592,
                     *           "image": "debian-12",
                     *           "managed": false,
                     *           "engine": "qemu",
                     *           "state": "creating",
                     *           "address": "203.0.113.2",
                     *           "mac": "52:54:00:12:34:56",
                     *           "authorizedKeys": [
                     *             "ssh-ed25519 AAAA… jonas"
                     *           ],
                     *           "monitorState": "unknown",
                     *           "handedOverAt": "2026-07-14T08:00:00Z",
                     *           "deletedAt": "2026-07-14T08:00:00Z",
                     *           "createdAt": "2026-07-14T08:00:00Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example srv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            customerId: string;
                            /** @example Weinkontor Pfalz GmbH */
                            customerName: string;
                            /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            contractId: string;
                            /** @example V-2026-00001 */
                            contractNumber: string;
                            /** @example itm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            contractItemId: string;
                            /** @example 89.00 */
                            monthlyNet: string;
                            /** @example business */
                            availabilityClass: string;
                            /** @example weinshop */
                            hostname: string;
                            /** @example normal-s */
                            flavour: string;
                            /** @example 1 */
                            vcpus: number;
                            /** @example 8589934592 */
                            memoryBytes: number;
                            /** @example debian-12 */
                            image: string;
                            /** @example false */
                            managed: boolean;
                            /** @example qemu */
                            engine: string;
                            /** @enum {string} */
                            state: "creating" | "running" | "stopped" | "deleting" | "deleted" | "quarantined";
                            /** @example 203.0.113.2 */
                            address: string;
                            /** @example 52:54:00:12:34:56 */
                            mac: string;
                            authorizedKeys: string[];
                            /** @description Null until it is handed over. */
                            monitorState: ("unknown" | "up" | "down") | null;
                            handedOverAt: string | null;
                            deletedAt: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example srv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "srv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "customerName": "Weinkontor Pfalz GmbH",
                     *       "contractId": "ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "contractNumber": "V-2026-00001",
                     *       "contractItemId": "itm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "monthlyNet": "89.00",
                     *       "availabilityClass": "business",
                     *       "hostname": "weinshop",
                     *       "flavour": "normal-s",
                     *       "vcpus": 1,
                     *       "memoryBytes": 8589934592,
                     *       "image": "debian-12",
                     *       "managed": false,
                     *       "engine": "qemu",
                     *       "state": "creating",
                     *       "address": "203.0.113.2",
                     *       "mac": "52:54:00:12:34:56",
                     *       "authorizedKeys": [
                     *         "ssh-ed25519 AAAA… jonas"
                     *       ],
                     *       "monitorState": "unknown",
                     *       "handedOverAt": "2026-07-14T08:00:00Z",
                     *       "deletedAt": "2026-07-14T08:00:00Z",
                     *       "createdAt": "2026-07-14T08:00:00Z",
                     *       "diskBytes": 8589934592,
                     *       "iopsLimit": 1,
                     *       "monitor": {
                     *         "state": "unknown",
                     *         "changedAt": "2026-07-14T08:00:00Z",
                     *         "probedAt": "2026-07-14T08:00:00Z",
                     *         "watchedFrom": "2026-07-14T08:00:00Z",
                     *         "watchedUntil": "2026-07-14T08:00:00Z"
                     *       },
                     *       "outages": [
                     *         {
                     *           "id": "out_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "fromAt": "2026-07-14T08:00:00Z",
                     *           "untilAt": "2026-07-14T08:00:00Z",
                     *           "cause": "provider"
                     *         }
                     *       ],
                     *       "availability": {
                     *         "year": 2026,
                     *         "because": [
                     *           {
                     *             "clause": "A2.2",
                     *             "sentence": "Ein Angebot bindet vier Wochen.",
                     *             "text": "+ 4 Wochen"
                     *           }
                     *         ]
                     *       },
                     *       "checks": [
                     *         {
                     *           "name": "disk",
                     *           "title": {
                     *             "de": "Festplatte",
                     *             "en": "Disk"
                     *           },
                     *           "clause": "C-4.2.1",
                     *           "ordered": {
                     *             "de": "100,0 GiB",
                     *             "en": "100.0 GiB"
                     *           },
                     *           "measured": {
                     *             "de": "100,0 GiB",
                     *             "en": "100.0 GiB"
                     *           },
                     *           "passed": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example srv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        customerId: string;
                        /** @example Weinkontor Pfalz GmbH */
                        customerName: string;
                        /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        contractId: string;
                        /** @example V-2026-00001 */
                        contractNumber: string;
                        /** @example itm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        contractItemId: string;
                        /** @example 89.00 */
                        monthlyNet: string;
                        /** @example business */
                        availabilityClass: string;
                        /** @example weinshop */
                        hostname: string;
                        /** @example normal-s */
                        flavour: string;
                        /** @example 1 */
                        vcpus: number;
                        /** @example 8589934592 */
                        memoryBytes: number;
                        /** @example debian-12 */
                        image: string;
                        /** @example false */
                        managed: boolean;
                        /** @example qemu */
                        engine: string;
                        /** @enum {string} */
                        state: "creating" | "running" | "stopped" | "deleting" | "deleted" | "quarantined";
                        /** @example 203.0.113.2 */
                        address: string;
                        /** @example 52:54:00:12:34:56 */
                        mac: string;
                        authorizedKeys: string[];
                        /** @description Null until it is handed over. */
                        monitorState: ("unknown" | "up" | "down") | null;
                        handedOverAt: string | null;
                        deletedAt: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                        /** @example 8589934592 */
                        diskBytes: number;
                        iopsLimit: number | null;
                        monitor: {
                            /** @enum {string} */
                            state: "unknown" | "up" | "down";
                            changedAt: string | null;
                            probedAt: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            watchedFrom: string;
                            watchedUntil: string | null;
                        } | null;
                        outages: {
                            /** @example out_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            fromAt: string;
                            untilAt: string | null;
                            /** @example provider */
                            cause: string;
                        }[];
                        /** @description This year up to now (A4 (2)), as clause A4.2 computes it. */
                        availability: ({
                            /** @example 2026 */
                            year: number;
                            /**
                             * @description The steps of the calculation, each with its clause and sentence.
                             * @example [
                             *       {
                             *         "clause": "A2.2",
                             *         "sentence": "Ein Angebot bindet vier Wochen.",
                             *         "text": "+ 4 Wochen"
                             *       }
                             *     ]
                             */
                            because: unknown[];
                        } & {
                            [key: string]: unknown;
                        }) | null;
                        /** @description What the provisioning test measured (C-5); empty until it passed. */
                        checks: {
                            /** @example disk */
                            name: string;
                            title: {
                                /** @example Festplatte */
                                de: string;
                                /** @example Disk */
                                en: string;
                            };
                            /** @example C-4.2.1 */
                            clause: string;
                            ordered: {
                                /** @example 100,0 GiB */
                                de: string;
                                /** @example 100.0 GiB */
                                en: string;
                            };
                            measured: {
                                /** @example 100,0 GiB */
                                de: string;
                                /** @example 100.0 GiB */
                                en: string;
                            };
                            /** @example true */
                            passed: boolean;
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `servers.unknown`: There is no such server.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else -createdAt.
                 * @example -createdAt
                 */
                sort?: "createdAt" | "-createdAt" | "workflow" | "-workflow" | "state" | "-state" | "customerName" | "-customerName";
                state?: "running" | "unwinding" | "done" | "undone" | "stuck";
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                customerId?: string;
                /** @example provision-server */
                workflow?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "tenant": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "workflow": "provision-server",
                     *           "version": 1,
                     *           "state": "running",
                     *           "cause": "placeOrder",
                     *           "error": "the server failed its test",
                     *           "createdAt": "2026-07-14T08:00:00Z",
                     *           "endedAt": "2026-07-14T08:00:00Z",
                     *           "customerName": "Weinkontor Pfalz GmbH"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            tenant: string;
                            /** @example provision-server */
                            workflow: string;
                            /** @example 1 */
                            version: number;
                            /** @enum {string} */
                            state: "running" | "unwinding" | "done" | "undone" | "stuck";
                            /** @example placeOrder */
                            cause: string;
                            error: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                            endedAt: string | null;
                            customerName: string | null;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "tenant": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "workflow": "provision-server",
                     *       "version": 1,
                     *       "state": "running",
                     *       "cause": "placeOrder",
                     *       "error": "the server failed its test",
                     *       "createdAt": "2026-07-14T08:00:00Z",
                     *       "endedAt": "2026-07-14T08:00:00Z",
                     *       "customerName": "Weinkontor Pfalz GmbH",
                     *       "steps": [
                     *         {
                     *           "position": 1,
                     *           "name": "create-disk",
                     *           "state": "doing",
                     *           "output": null,
                     *           "attempts": 1,
                     *           "error": "the engine did not answer",
                     *           "startedAt": "2026-07-14T08:00:00Z",
                     *           "endedAt": "2026-07-14T08:00:00Z",
                     *           "seconds": 1.25
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        tenant: string;
                        /** @example provision-server */
                        workflow: string;
                        /** @example 1 */
                        version: number;
                        /** @enum {string} */
                        state: "running" | "unwinding" | "done" | "undone" | "stuck";
                        /** @example placeOrder */
                        cause: string;
                        error: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                        endedAt: string | null;
                        customerName: string | null;
                        steps: {
                            /** @example 1 */
                            position: number;
                            /** @example create-disk */
                            name: string;
                            /** @enum {string} */
                            state: "doing" | "done" | "undoing" | "undone";
                            output: unknown;
                            /** @example 1 */
                            attempts: number;
                            error: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            startedAt: string;
                            endedAt: string | null;
                            /** @example 1.25 */
                            seconds: number | null;
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `runs.unknown`: There is no such run.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "tenant": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "workflow": "provision-server",
                     *       "version": 1,
                     *       "state": "running",
                     *       "cause": "placeOrder",
                     *       "error": "the server failed its test",
                     *       "createdAt": "2026-07-14T08:00:00Z",
                     *       "endedAt": "2026-07-14T08:00:00Z",
                     *       "customerName": "Weinkontor Pfalz GmbH",
                     *       "steps": [
                     *         {
                     *           "position": 1,
                     *           "name": "create-disk",
                     *           "state": "doing",
                     *           "output": null,
                     *           "attempts": 1,
                     *           "error": "the engine did not answer",
                     *           "startedAt": "2026-07-14T08:00:00Z",
                     *           "endedAt": "2026-07-14T08:00:00Z",
                     *           "seconds": 1.25
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example run_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        tenant: string;
                        /** @example provision-server */
                        workflow: string;
                        /** @example 1 */
                        version: number;
                        /** @enum {string} */
                        state: "running" | "unwinding" | "done" | "undone" | "stuck";
                        /** @example placeOrder */
                        cause: string;
                        error: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                        endedAt: string | null;
                        customerName: string | null;
                        steps: {
                            /** @example 1 */
                            position: number;
                            /** @example create-disk */
                            name: string;
                            /** @enum {string} */
                            state: "doing" | "done" | "undoing" | "undone";
                            output: unknown;
                            /** @example 1 */
                            attempts: number;
                            error: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            startedAt: string;
                            endedAt: string | null;
                            /** @example 1.25 */
                            seconds: number | null;
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `runs.unknown`: There is no such run.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `runs.not_stuck`: The run is “{state}”; only a stuck or an undone one is tried again, and that only once.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBackups: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else -createdAt.
                 * @example -createdAt
                 */
                sort?: "createdAt" | "-createdAt" | "hostname" | "-hostname" | "customerName" | "-customerName" | "state" | "-state" | "bytes" | "-bytes";
                /** @example srv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                serverId?: string;
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                customerId?: string;
                state?: "creating" | "verified" | "deleted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "bak_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "serverId": "srv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "state": "creating",
                     *           "consistent": "filesystem",
                     *           "bytes": 8589934592,
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad0159f86d081884c7d659a2feaa0c55ad015",
                     *           "takenAt": "2026-07-14T08:00:00Z",
                     *           "deletedAt": "2026-07-14T08:00:00Z",
                     *           "createdAt": "2026-07-14T08:00:00Z",
                     *           "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "customerName": "Weinkontor Pfalz GmbH",
                     *           "hostname": "weinshop"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example bak_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example srv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            serverId: string;
                            /** @enum {string} */
                            state: "creating" | "verified" | "deleted";
                            consistent: ("filesystem" | "crash" | "stopped") | null;
                            bytes: number | null;
                            sha256: string | null;
                            takenAt: string | null;
                            deletedAt: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            customerId: string;
                            /** @example Weinkontor Pfalz GmbH */
                            customerName: string;
                            /** @example weinshop */
                            hostname: string;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example bak_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "bak_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "serverId": "srv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "state": "creating",
                     *       "consistent": "filesystem",
                     *       "bytes": 8589934592,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad0159f86d081884c7d659a2feaa0c55ad015",
                     *       "takenAt": "2026-07-14T08:00:00Z",
                     *       "deletedAt": "2026-07-14T08:00:00Z",
                     *       "createdAt": "2026-07-14T08:00:00Z"
                     *     }
                     */
                    "application/json": {
                        /** @example bak_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example srv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        serverId: string;
                        /** @enum {string} */
                        state: "creating" | "verified" | "deleted";
                        consistent: ("filesystem" | "crash" | "stopped") | null;
                        bytes: number | null;
                        sha256: string | null;
                        takenAt: string | null;
                        deletedAt: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `backup.unknown`: There is no such backup.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else -issuedAt.
                 * @example -issuedAt
                 */
                sort?: "issuedAt" | "-issuedAt" | "number" | "-number" | "kind" | "-kind" | "customerName" | "-customerName";
                /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                subjectId?: string;
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                customerId?: string;
                /** @example invoice */
                kind?: string;
                /** @example 2026-07-14 */
                from?: string;
                /**
                 * @description Inclusive.
                 * @example 2026-07-14
                 */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "doc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "kind": "order-confirmation",
                     *           "number": "AU-2026-00001",
                     *           "language": "de",
                     *           "mediaType": "application/pdf",
                     *           "fileName": "AU-2026-00001-order-confirmation.de.pdf",
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad0159f86d081884c7d659a2feaa0c55ad015",
                     *           "subjectId": "ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "issuedAt": "2026-07-14T08:00:00Z",
                     *           "customerName": "Weinkontor Pfalz GmbH"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example doc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            customerId: string;
                            /** @example order-confirmation */
                            kind: string;
                            /** @example AU-2026-00001 */
                            number: string;
                            /** @enum {string} */
                            language: "de" | "en";
                            /** @example application/pdf */
                            mediaType: string;
                            /** @example AU-2026-00001-order-confirmation.de.pdf */
                            fileName: string;
                            /** @example 9f86d081884c7d659a2feaa0c55ad0159f86d081884c7d659a2feaa0c55ad015 */
                            sha256: string;
                            /**
                             * @description The offer, contract, invoice … it belongs to.
                             * @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V
                             */
                            subjectId: string;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            issuedAt: string;
                            /** @example Weinkontor Pfalz GmbH */
                            customerName: string;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describeDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example doc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "doc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "kind": "order-confirmation",
                     *       "number": "AU-2026-00001",
                     *       "language": "de",
                     *       "mediaType": "application/pdf",
                     *       "fileName": "AU-2026-00001-order-confirmation.de.pdf",
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad0159f86d081884c7d659a2feaa0c55ad015",
                     *       "subjectId": "ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "issuedAt": "2026-07-14T08:00:00Z"
                     *     }
                     */
                    "application/json": {
                        /** @example doc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        customerId: string;
                        /** @example order-confirmation */
                        kind: string;
                        /** @example AU-2026-00001 */
                        number: string;
                        /** @enum {string} */
                        language: "de" | "en";
                        /** @example application/pdf */
                        mediaType: string;
                        /** @example AU-2026-00001-order-confirmation.de.pdf */
                        fileName: string;
                        /** @example 9f86d081884c7d659a2feaa0c55ad0159f86d081884c7d659a2feaa0c55ad015 */
                        sha256: string;
                        /**
                         * @description The offer, contract, invoice … it belongs to.
                         * @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V
                         */
                        subjectId: string;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        issuedAt: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.unknown_document`: There is no such document.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example doc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/xml": string;
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.unknown_document`: There is no such document.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.document_damaged`: The content of document {fileName} does not match its hash; it is not given out.
             *
             *     `api.internal`: Something failed here.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `contracts.document_unreachable`: Document {fileName} is in the store {store}, which does not answer at the moment.
             *
             *     `api.unavailable`: The database does not answer at the moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeclarations: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else -at.
                 * @example -at
                 */
                sort?: "at" | "-at" | "kind" | "-kind" | "byName" | "-byName" | "customerName" | "-customerName";
                /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                subjectId?: string;
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                customerId?: string;
                /** @example invoice */
                kind?: string;
                /** @example 2026-07-14 */
                from?: string;
                /**
                 * @description Inclusive.
                 * @example 2026-07-14
                 */
                until?: string;
                direction?: "received" | "sent";
                channel?: "email" | "letter" | "portal" | "api";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "dec_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "kind": "order-confirmation",
                     *           "direction": "received",
                     *           "channel": "email",
                     *           "at": "2026-07-14T08:00:00Z",
                     *           "byName": "Hafenstadt IT GmbH",
                     *           "subjectId": "ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "content": "Guten Tag …",
                     *           "documentIds": [
                     *             "doc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *           ],
                     *           "mail": {
                     *             "id": "eml_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *             "state": "queued",
                     *             "recipient": "j.rebstock@weinkontor.example",
                     *             "subject": "Auftragsbestätigung AU-2026-00001",
                     *             "messageId": "<dec_01K0Y3ZJ8QXW5T7N2M4P6R8S9V@hafenamt>",
                     *             "attempts": 1,
                     *             "lastAnswer": "250 2.0.0 Ok: queued",
                     *             "sentAt": "2026-07-14T08:00:00Z"
                     *           },
                     *           "customerName": "Weinkontor Pfalz GmbH"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example dec_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            customerId: string;
                            /** @example order-confirmation */
                            kind: string;
                            /** @enum {string} */
                            direction: "received" | "sent";
                            /** @enum {string} */
                            channel: "email" | "letter" | "portal" | "api";
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            at: string;
                            /** @example Hafenstadt IT GmbH */
                            byName: string;
                            /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            subjectId: string;
                            /** @example Guten Tag … */
                            content: string;
                            documentIds: string[];
                            /** @description What became of its mail; null where nothing was mailed. */
                            mail: {
                                /** @example eml_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                                id: string;
                                /** @enum {string} */
                                state: "queued" | "sent" | "failed" | "bounced";
                                /** @example j.rebstock@weinkontor.example */
                                recipient: string;
                                /** @example Auftragsbestätigung AU-2026-00001 */
                                subject: string;
                                /** @example <dec_01K0Y3ZJ8QXW5T7N2M4P6R8S9V@hafenamt> */
                                messageId: string;
                                /** @example 1 */
                                attempts: number;
                                /** @description The mail server's answer. */
                                lastAnswer: string | null;
                                sentAt: string | null;
                            } | null;
                            /** @example Weinkontor Pfalz GmbH */
                            customerName: string;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordMailBounce: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "messageId": "<dec_01K0Y3ZJ8QXW5T7N2M4P6R8S9V@hafenamt>",
                 *       "report": "550 5.1.1 No such user"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Message-ID of the mail that came back.
                     * @example <dec_01K0Y3ZJ8QXW5T7N2M4P6R8S9V@hafenamt>
                     */
                    messageId: string;
                    /** @example 550 5.1.1 No such user */
                    report: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recorded": true
                     *     }
                     */
                    "application/json": {
                        /** @enum {boolean} */
                        recorded: true;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contracts.unknown_mail`: No mail that was sent has this Message-ID. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else -createdAt.
                 * @example -createdAt
                 */
                sort?: "createdAt" | "-createdAt" | "number" | "-number" | "customerName" | "-customerName" | "month" | "-month" | "issuedOn" | "-issuedOn" | "dueOn" | "-dueOn" | "gross" | "-gross";
                /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                contractId?: string;
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                customerId?: string;
                /**
                 * @description First day of the month billed.
                 * @example 2026-07-14
                 */
                month?: string;
                /** @example 2026-07-14 */
                issuedFrom?: string;
                /** @example 2026-07-14 */
                issuedUntil?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "inv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "number": "RE-2026-00001",
                     *           "contractId": "ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "month": "2026-07-01",
                     *           "issuedOn": "2026-07-14",
                     *           "dueOn": "2026-07-14",
                     *           "net": "89.00",
                     *           "tax": "89.00",
                     *           "gross": "89.00",
                     *           "customerName": "Weinkontor Pfalz GmbH",
                     *           "contractNumber": "V-2026-00001"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example inv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            customerId: string;
                            /** @example RE-2026-00001 */
                            number: string;
                            /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            contractId: string;
                            /**
                             * Format: date
                             * @description First day of the calendar month it bills.
                             * @example 2026-07-01
                             */
                            month: string;
                            /**
                             * Format: date
                             * @example 2026-07-14
                             */
                            issuedOn: string;
                            /**
                             * Format: date
                             * @example 2026-07-14
                             */
                            dueOn: string;
                            /** @example 89.00 */
                            net: string;
                            /** @example 89.00 */
                            tax: string;
                            /** @example 89.00 */
                            gross: string;
                            /** @example Weinkontor Pfalz GmbH */
                            customerName: string;
                            /** @example V-2026-00001 */
                            contractNumber: string;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example inv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "number": "RE-2026-00001",
                     *       "contractId": "ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "month": "2026-07-01",
                     *       "issuedOn": "2026-07-14",
                     *       "dueOn": "2026-07-14",
                     *       "net": "89.00",
                     *       "tax": "89.00",
                     *       "gross": "89.00",
                     *       "lines": [
                     *         {
                     *           "id": "lin_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "contractItemId": "itm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "kind": "recurring",
                     *           "clause": "A9.3",
                     *           "description": "Virtueller Server Normal S",
                     *           "periodFrom": "2026-07-14",
                     *           "periodUntil": "2026-07-14",
                     *           "days": 1,
                     *           "daysInMonth": 1,
                     *           "quantity": 1,
                     *           "unitNet": "89.00",
                     *           "net": "89.00",
                     *           "vatPercent": "19",
                     *           "because": [
                     *             {
                     *               "clause": "A2.2",
                     *               "sentence": "Ein Angebot bindet vier Wochen.",
                     *               "text": "+ 4 Wochen"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example inv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        customerId: string;
                        /** @example RE-2026-00001 */
                        number: string;
                        /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        contractId: string;
                        /**
                         * Format: date
                         * @description First day of the calendar month it bills.
                         * @example 2026-07-01
                         */
                        month: string;
                        /**
                         * Format: date
                         * @example 2026-07-14
                         */
                        issuedOn: string;
                        /**
                         * Format: date
                         * @example 2026-07-14
                         */
                        dueOn: string;
                        /** @example 89.00 */
                        net: string;
                        /** @example 89.00 */
                        tax: string;
                        /** @example 89.00 */
                        gross: string;
                        lines: {
                            /** @example lin_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example itm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            contractItemId: string;
                            /** @enum {string} */
                            kind: "recurring" | "setup";
                            /** @example A9.3 */
                            clause: string;
                            /** @example Virtueller Server Normal S */
                            description: string;
                            /**
                             * Format: date
                             * @example 2026-07-14
                             */
                            periodFrom: string;
                            /**
                             * Format: date
                             * @description Exclusive.
                             * @example 2026-07-14
                             */
                            periodUntil: string;
                            /** @example 1 */
                            days: number;
                            /** @example 1 */
                            daysInMonth: number;
                            /** @example 1 */
                            quantity: number;
                            /** @example 89.00 */
                            unitNet: string;
                            /** @example 89.00 */
                            net: string;
                            /** @example 19 */
                            vatPercent: string;
                            /**
                             * @description The steps of the calculation, each with its clause and sentence.
                             * @example [
                             *       {
                             *         "clause": "A2.2",
                             *         "sentence": "Ein Angebot bindet vier Wochen.",
                             *         "text": "+ 4 Wochen"
                             *       }
                             *     ]
                             */
                            because: unknown[];
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `billing.unknown_invoice`: There is no such invoice.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeadlines: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else dueAt.
                 * @example dueAt
                 */
                sort?: "dueAt" | "-dueAt" | "clause" | "-clause" | "state" | "-state" | "action" | "-action" | "customerName" | "-customerName";
                state?: "open" | "fired" | "cancelled" | "alarm";
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                customerId?: string;
                /** @example A9.5 */
                clause?: string;
                /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                subjectId?: string;
                /** @example 2026-07-14 */
                dueFrom?: string;
                /** @example 2026-07-14 */
                dueUntil?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "dln_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "clause": "A2.2",
                     *           "subjectId": "off_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "action": "offer-expires",
                     *           "dueOn": "2026-07-14",
                     *           "dueAt": "2026-07-14T08:00:00Z",
                     *           "state": "open",
                     *           "outcome": "RE-2026-00001",
                     *           "attempts": 1,
                     *           "firedAt": "2026-07-14T08:00:00Z",
                     *           "because": [
                     *             {
                     *               "clause": "A2.2",
                     *               "sentence": "Ein Angebot bindet vier Wochen.",
                     *               "text": "+ 4 Wochen"
                     *             }
                     *           ],
                     *           "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "customerName": "Weinkontor Pfalz GmbH",
                     *           "subjectNumber": "AN-2026-00001"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example dln_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example A2.2 */
                            clause: string;
                            /** @example off_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            subjectId: string;
                            /** @example offer-expires */
                            action: string;
                            /**
                             * Format: date
                             * @example 2026-07-14
                             */
                            dueOn: string;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            dueAt: string;
                            /** @enum {string} */
                            state: "open" | "fired" | "cancelled" | "alarm";
                            outcome: string | null;
                            /** @example 1 */
                            attempts: number;
                            firedAt: string | null;
                            /**
                             * @description The steps of the calculation, each with its clause and sentence.
                             * @example [
                             *       {
                             *         "clause": "A2.2",
                             *         "sentence": "Ein Angebot bindet vier Wochen.",
                             *         "text": "+ 4 Wochen"
                             *       }
                             *     ]
                             */
                            because: unknown[];
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            customerId: string;
                            /** @example Weinkontor Pfalz GmbH */
                            customerName: string;
                            /** @description Of the offer, contract or invoice it is about. */
                            subjectNumber: string | null;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryDeadline: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example dln_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dln_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example dln_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `deadlines.unknown`: There is no such deadline.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `deadlines.not_failed`: The deadline is “{state}”; only one that failed for good is made due again.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAlarms: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else -raisedAt.
                 * @example -raisedAt
                 */
                sort?: "raisedAt" | "-raisedAt" | "kind" | "-kind" | "customerName" | "-customerName";
                open?: "true" | "false";
                /** @example mail-failed */
                kind?: string;
                /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                subjectId?: string;
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                customerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "alm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "kind": "mail-failed",
                     *           "subjectId": "eml_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "sentence": "“Angebot AN-2026-00001” to j.rebstock@weinkontor.example came back. Deliver it another way.",
                     *           "raisedAt": "2026-07-14T08:00:00Z",
                     *           "settledAt": "2026-07-14T08:00:00Z",
                     *           "settlement": "Adresse beim Kunden erfragt, Bestätigung erneut gesendet.",
                     *           "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "customerName": "Weinkontor Pfalz GmbH"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example alm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example mail-failed */
                            kind: string;
                            /** @example eml_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            subjectId: string;
                            /** @example “Angebot AN-2026-00001” to j.rebstock@weinkontor.example came back. Deliver it another way. */
                            sentence: string;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            raisedAt: string;
                            settledAt: string | null;
                            /** @description What was done about it; null while open, and where it settled itself. */
                            settlement: string | null;
                            customerId: string | null;
                            customerName: string | null;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleAlarm: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example alm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "settlement": "Adresse beim Kunden erfragt, Bestätigung erneut gesendet."
                 *     }
                 */
                "application/json": {
                    /** @example Adresse beim Kunden erfragt, Bestätigung erneut gesendet. */
                    settlement: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "alm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "kind": "mail-failed",
                     *       "subjectId": "eml_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "sentence": "“Angebot AN-2026-00001” to j.rebstock@weinkontor.example came back. Deliver it another way.",
                     *       "raisedAt": "2026-07-14T08:00:00Z",
                     *       "settledAt": "2026-07-14T08:00:00Z",
                     *       "settlement": "Adresse beim Kunden erfragt, Bestätigung erneut gesendet."
                     *     }
                     */
                    "application/json": {
                        /** @example alm_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example mail-failed */
                        kind: string;
                        /** @example eml_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        subjectId: string;
                        /** @example “Angebot AN-2026-00001” to j.rebstock@weinkontor.example came back. Deliver it another way. */
                        sentence: string;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        raisedAt: string;
                        settledAt: string | null;
                        /** @description What was done about it; null while open, and where it settled itself. */
                        settlement: string | null;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `deadlines.unknown_alarm`: There is no such alarm.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeletions: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else -createdAt.
                 * @example -createdAt
                 */
                sort?: "createdAt" | "-createdAt" | "deleteOn" | "-deleteOn" | "customerName" | "-customerName" | "state" | "-state" | "contractNumber" | "-contractNumber";
                state?: "planned" | "proved";
                /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                contractId?: string;
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                customerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "del_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "contractId": "ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "deleteOn": "2026-07-14",
                     *           "state": "planned",
                     *           "provedAt": "2026-07-14T08:00:00Z",
                     *           "customerName": "Weinkontor Pfalz GmbH",
                     *           "contractNumber": "V-2026-00001"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example del_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            customerId: string;
                            /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            contractId: string;
                            /**
                             * Format: date
                             * @description The fourteenth day after the end, at whose close everything goes (D5 (1)).
                             * @example 2026-07-14
                             */
                            deleteOn: string;
                            /** @enum {string} */
                            state: "planned" | "proved";
                            provedAt: string | null;
                            /** @example Weinkontor Pfalz GmbH */
                            customerName: string;
                            /** @example V-2026-00001 */
                            contractNumber: string;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example del_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "del_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "contractId": "ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "deleteOn": "2026-07-14",
                     *       "state": "planned",
                     *       "provedAt": "2026-07-14T08:00:00Z",
                     *       "items": [
                     *         {
                     *           "id": "dsk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "kind": "server",
                     *           "deletedAt": "2026-07-14T08:00:00Z",
                     *           "proof": "the engine no longer lists it"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example del_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        customerId: string;
                        /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        contractId: string;
                        /**
                         * Format: date
                         * @description The fourteenth day after the end, at whose close everything goes (D5 (1)).
                         * @example 2026-07-14
                         */
                        deleteOn: string;
                        /** @enum {string} */
                        state: "planned" | "proved";
                        provedAt: string | null;
                        items: {
                            /** @example dsk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @enum {string} */
                            kind: "server" | "disk" | "nic" | "address" | "backup" | "key";
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            deletedAt: string;
                            /**
                             * @description How its absence was seen.
                             * @example the engine no longer lists it
                             */
                            proof: string;
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `exit.unknown_deletion`: There is no such deletion.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else at.
                 * @example at
                 */
                sort?: "at" | "-at";
                /** @example ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                entityId?: string;
                /** @example offer */
                entity?: string;
                operation?: "insert" | "update" | "delete";
                /** @example account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                actor?: string;
                /** @example cor_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                correlation?: string;
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                tenant?: string;
                /** @example 2026-07-14 */
                from?: string;
                /**
                 * @description Inclusive.
                 * @example 2026-07-14
                 */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V_7",
                     *           "tenant": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "number": 1,
                     *           "at": "2026-07-14T08:00:00Z",
                     *           "actor": "operator:first",
                     *           "cause": "makeOffer",
                     *           "correlation": "cor_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "entity": "offer",
                     *           "entityId": "off_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "operation": "insert",
                     *           "customerName": "Weinkontor Pfalz GmbH",
                     *           "before": null,
                     *           "after": null
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description Tenant and number within its chain.
                             * @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V_7
                             */
                            id: string;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            tenant: string;
                            /** @example 1 */
                            number: number;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            at: string;
                            /** @example operator:first */
                            actor: string;
                            /** @example makeOffer */
                            cause: string;
                            /** @example cor_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            correlation: string;
                            /** @example offer */
                            entity: string;
                            /** @example off_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            entityId: string;
                            /** @enum {string} */
                            operation: "insert" | "update" | "delete";
                            /** @description Whose it is; null: the installation itself. */
                            customerName: string | null;
                            before: unknown;
                            after: unknown;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "intact": true,
                     *       "broken": [
                     *         {
                     *           "tenant": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "number": 1,
                     *           "fault": "hash"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example true */
                        intact: boolean;
                        broken: {
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            tenant: string;
                            /** @example 1 */
                            number: number;
                            /** @enum {string} */
                            fault: "hash" | "link" | "gap" | "head";
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClauses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "A2.2",
                     *           "paragraph": "A2 (2)",
                     *           "title": "Bindung an das Angebot",
                     *           "demands": "Ein Angebot bindet vier Wochen.",
                     *           "input": {},
                     *           "output": "bindingUntil: date",
                     *           "example": {
                     *             "offerDate": "2026-11-27"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example A2.2 */
                            id: string;
                            /** @example A2 (2) */
                            paragraph: string;
                            /** @example Bindung an das Angebot */
                            title: string;
                            /** @example Ein Angebot bindet vier Wochen. */
                            demands: string;
                            /** @description Input name (with `?` where it may be left out) → kind. */
                            input: {
                                [key: string]: string;
                            };
                            /** @example bindingUntil: date */
                            output: string;
                            /**
                             * @description Input of its first worked example.
                             * @example {
                             *       "offerDate": "2026-11-27"
                             *     }
                             */
                            example: {
                                [key: string]: unknown;
                            } | null;
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTerms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "edition": {
                     *         "id": "2026-06-15",
                     *         "name": "Fassung Juni 2026",
                     *         "validFrom": "2026-07-14",
                     *         "documents": [
                     *           "Allgemeine Geschäftsbedingungen"
                     *         ]
                     *       },
                     *       "sections": [
                     *         {
                     *           "id": "A2",
                     *           "title": "Vertragsschluss",
                     *           "paragraphs": [
                     *             {
                     *               "id": "A2 (2)",
                     *               "how": "computes",
                     *               "words": "Ein verbindliches Angebot bindet vier Wochen.",
                     *               "account": "Verträge und Erklärungen",
                     *               "clauses": [
                     *                 "A2.2"
                     *               ],
                     *               "values": [
                     *                 {
                     *                   "name": "offerWeeks",
                     *                   "meaning": "Bindung eines Angebots in Wochen",
                     *                   "value": "4"
                     *                 }
                     *               ],
                     *               "notes": [
                     *                 {
                     *                   "id": "A2.2-offer-date",
                     *                   "finding": "Der Absatz sagt nicht …",
                     *                   "reading": "Es gilt …",
                     *                   "why": "Weil …",
                     *                   "open": false
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        edition: {
                            /** @example 2026-06-15 */
                            id: string;
                            /** @example Fassung Juni 2026 */
                            name: string;
                            /**
                             * Format: date
                             * @example 2026-07-14
                             */
                            validFrom: string;
                            documents: string[];
                        };
                        sections: {
                            /** @example A2 */
                            id: string;
                            /** @example Vertragsschluss */
                            title: string;
                            paragraphs: {
                                /** @example A2 (2) */
                                id: string;
                                /** @enum {string} */
                                how: "computes" | "defines" | "governs" | "declares";
                                /** @example Ein verbindliches Angebot bindet vier Wochen. */
                                words: string;
                                /**
                                 * @description The room it governs, or why nothing runs; empty otherwise.
                                 * @example Verträge und Erklärungen
                                 */
                                account: string;
                                clauses: string[];
                                values: {
                                    /** @example offerWeeks */
                                    name: string;
                                    /** @example Bindung eines Angebots in Wochen */
                                    meaning: string;
                                    /** @example 4 */
                                    value: string;
                                }[];
                                /** @description Where the documents are silent or wrong, and how they are read. */
                                notes: {
                                    /** @example A2.2-offer-date */
                                    id: string;
                                    /** @example Der Absatz sagt nicht … */
                                    finding: string;
                                    /** @example Es gilt … */
                                    reading: string;
                                    /** @example Weil … */
                                    why: string;
                                    /** @example false */
                                    open: boolean;
                                }[];
                            }[];
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calculateClause: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example A2.2 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "offerDate": "2026-11-27"
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bindingUntil": "2026-12-28",
                     *       "because": []
                     *     }
                     */
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown-clause`: There is no clause “{value}”.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `too-large`: The input is larger than {limit} bytes.
             *
             *     `api.too_large`: The request is too large.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `missing-field`: The field “{field}” is missing.
             *
             *     `unknown-field`: The field “{field}” is not known here.
             *
             *     `wrong-type`: Expected {expectedEn}.
             *
             *     `impossible-value`: “{value}” is not possible: {expectedEn}.
             *
             *     `impossible-date`: “{value}” is no date or time that exists: {expectedEn}.
             *
             *     `out-of-order`: {whyEn}
             *
             *     `contradiction`: {whyEn}
             *
             *     `unknown-reference`: “{value}” does not occur in the input.
             *
             *     `missing-parameter`: The value is missing: {whatEn}.
             *
             *     `no-rule`: No rule applies to “{matter}”.
             *
             *     `two-rules`: Several rules of equal rank apply to “{matter}”: {rules}.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "j.rebstock@weinkontor.example",
                 *       "password": "weinberg kette lampe"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @example j.rebstock@weinkontor.example
                     */
                    email: string;
                    /**
                     * Format: password
                     * @example weinberg kette lampe
                     */
                    password: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "second-factor-needed",
                     *       "methods": [
                     *         "totp",
                     *         "recovery-code"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @example second-factor-needed
                         * @enum {string}
                         */
                        state: "signed-in" | "second-factor-needed" | "enrolment-needed";
                        /**
                         * @description By what it can go on.
                         * @example [
                         *       "totp",
                         *       "recovery-code"
                         *     ]
                         */
                        methods: ("totp" | "passkey" | "recovery-code")[];
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.wrong_credentials`: E-mail address and password do not match, or there were too many wrong attempts.
             *
             *     `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.cross_site`: This request came from another website and was not carried out. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ses_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example ses_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.session_needed`: Only a person signed in with a browser can do this, no API key.
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.unknown_session`: There is no such session (any more). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "totp",
                 *       "code": "287082"
                 *     }
                 */
                "application/json": {
                    /**
                     * @example totp
                     * @enum {string}
                     */
                    method: "totp" | "recovery-code";
                    /** @example 287082 */
                    code: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "second-factor-needed",
                     *       "methods": [
                     *         "totp",
                     *         "recovery-code"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @example second-factor-needed
                         * @enum {string}
                         */
                        state: "signed-in" | "second-factor-needed" | "enrolment-needed";
                        /**
                         * @description By what it can go on.
                         * @example [
                         *       "totp",
                         *       "recovery-code"
                         *     ]
                         */
                        methods: ("totp" | "passkey" | "recovery-code")[];
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.wrong_code`: The code is wrong or was used already, or there were too many wrong attempts.
             *
             *     `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.session_needed`: Only a person signed in with a browser can do this, no API key.
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.no_code_due`: This sign-in awaits no second factor.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "ses_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "createdAt": "2026-07-14T08:00:00Z",
                     *           "seenAt": "2026-07-14T08:00:00Z",
                     *           "address": "203.0.113.7",
                     *           "device": "Firefox, Linux",
                     *           "secondFactor": true,
                     *           "current": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example ses_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            seenAt: string;
                            /** @example 203.0.113.7 */
                            address: string;
                            /**
                             * @description Browser and system, as it said itself; empty where it said nothing known.
                             * @example Firefox, Linux
                             */
                            device: string;
                            /** @example true */
                            secondFactor: boolean;
                            /**
                             * @description The one that asks.
                             * @example true
                             */
                            current: boolean;
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ses_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ses_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example ses_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_session`: There is no such session (any more).
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginPasskeySignIn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "challengeId": "chl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "options": {
                     *         "challenge": "Zk8t0mXn3Yw2bq1cVh5uLA",
                     *         "userVerification": "required"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @example chl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        challengeId: string;
                        /**
                         * @description For the browser, as JSON (WebAuthn, 5.1.8 and 5.1.9).
                         * @example {
                         *       "challenge": "Zk8t0mXn3Yw2bq1cVh5uLA",
                         *       "userVerification": "required"
                         *     }
                         */
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unauthenticated`: The sign-in or the API key is not valid (any more). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.cross_site`: This request came from another website and was not carried out. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInWithPasskey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "challengeId": "chl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                 *       "response": {
                 *         "id": "x3Fq",
                 *         "rawId": "x3Fq",
                 *         "type": "public-key",
                 *         "response": {}
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @example chl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                    challengeId: string;
                    /**
                     * @example {
                     *       "id": "x3Fq",
                     *       "rawId": "x3Fq",
                     *       "type": "public-key",
                     *       "response": {}
                     *     }
                     */
                    response: {
                        id: string;
                        rawId: string;
                        /** @enum {string} */
                        type: "public-key";
                        authenticatorAttachment?: ("platform" | "cross-platform") | null;
                        clientExtensionResults: {
                            [key: string]: unknown;
                        };
                        response: {
                            clientDataJSON: string;
                            authenticatorData: string;
                            signature: string;
                            userHandle?: string | null;
                        } & {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "second-factor-needed",
                     *       "methods": [
                     *         "totp",
                     *         "recovery-code"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @example second-factor-needed
                         * @enum {string}
                         */
                        state: "signed-in" | "second-factor-needed" | "enrolment-needed";
                        /**
                         * @description By what it can go on.
                         * @example [
                         *       "totp",
                         *       "recovery-code"
                         *     ]
                         */
                        methods: ("totp" | "passkey" | "recovery-code")[];
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.passkey_refused`: The passkey could not be verified.
             *
             *     `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.cross_site`: This request came from another website and was not carried out. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.challenge_gone`: This was completed already, or took too long. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account": {
                     *         "id": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *         "kind": "human",
                     *         "name": "Jonas Rebstock",
                     *         "email": "j.rebstock@weinkontor.example",
                     *         "emailVerified": true,
                     *         "language": "de",
                     *         "hasPassword": true
                     *       },
                     *       "session": {
                     *         "id": "ses_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *         "secondFactor": true
                     *       },
                     *       "mfa": "done",
                     *       "factors": {
                     *         "totp": true,
                     *         "passkeys": 1,
                     *         "recoveryCodes": 10
                     *       },
                     *       "organisations": [
                     *         {
                     *           "id": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "name": "Weinkontor Pfalz GmbH",
                     *           "kind": "customer",
                     *           "roles": [
                     *             "owner"
                     *           ]
                     *         }
                     *       ],
                     *       "permissions": {
                     *         "server:read": {
                     *           "reach": "some"
                     *         }
                     *       },
                     *       "provider": "Torhaus IT GmbH"
                     *     }
                     */
                    "application/json": {
                        account: {
                            /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example human */
                            kind: string;
                            /** @example Jonas Rebstock */
                            name: string;
                            email: string | null;
                            /** @example true */
                            emailVerified: boolean;
                            /**
                             * @example de
                             * @enum {string}
                             */
                            language: "de" | "en";
                            /** @example true */
                            hasPassword: boolean;
                        };
                        /** @description Null for an API key. */
                        session: {
                            /** @example ses_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example true */
                            secondFactor: boolean;
                        } | null;
                        /**
                         * @example done
                         * @enum {string}
                         */
                        mfa: "done" | "needed" | "enrolment-needed" | "not-required";
                        factors: {
                            /** @example true */
                            totp: boolean;
                            /** @example 1 */
                            passkeys: number;
                            /**
                             * @description How many are left.
                             * @example 10
                             */
                            recoveryCodes: number;
                        };
                        organisations: {
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example Weinkontor Pfalz GmbH */
                            name: string;
                            /** @example customer */
                            kind: string;
                            roles: string[];
                        }[];
                        /**
                         * @description What is held somewhere: for all tenants, or for some.
                         * @example {
                         *       "server:read": {
                         *         "reach": "some"
                         *       }
                         *     }
                         */
                        permissions: {
                            [key: string]: {
                                /**
                                 * @example some
                                 * @enum {string}
                                 */
                                reach: "all" | "some";
                            };
                        };
                        /** @example Torhaus IT GmbH */
                        provider: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the GET on the same path; needed once there is something to change.
                 * @example "Zk8t0mXn3Yw2bq1cVh5uLA"
                 */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Jonas Rebstock",
                 *       "language": "de"
                 *     }
                 */
                "application/json": {
                    /** @example Jonas Rebstock */
                    name?: string;
                    /**
                     * @example de
                     * @enum {string}
                     */
                    language?: "de" | "en";
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account": {
                     *         "id": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *         "kind": "human",
                     *         "name": "Jonas Rebstock",
                     *         "email": "j.rebstock@weinkontor.example",
                     *         "emailVerified": true,
                     *         "language": "de",
                     *         "hasPassword": true
                     *       },
                     *       "session": {
                     *         "id": "ses_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *         "secondFactor": true
                     *       },
                     *       "mfa": "done",
                     *       "factors": {
                     *         "totp": true,
                     *         "passkeys": 1,
                     *         "recoveryCodes": 10
                     *       },
                     *       "organisations": [
                     *         {
                     *           "id": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "name": "Weinkontor Pfalz GmbH",
                     *           "kind": "customer",
                     *           "roles": [
                     *             "owner"
                     *           ]
                     *         }
                     *       ],
                     *       "permissions": {
                     *         "server:read": {
                     *           "reach": "some"
                     *         }
                     *       },
                     *       "provider": "Torhaus IT GmbH"
                     *     }
                     */
                    "application/json": {
                        account: {
                            /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example human */
                            kind: string;
                            /** @example Jonas Rebstock */
                            name: string;
                            email: string | null;
                            /** @example true */
                            emailVerified: boolean;
                            /**
                             * @example de
                             * @enum {string}
                             */
                            language: "de" | "en";
                            /** @example true */
                            hasPassword: boolean;
                        };
                        /** @description Null for an API key. */
                        session: {
                            /** @example ses_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example true */
                            secondFactor: boolean;
                        } | null;
                        /**
                         * @example done
                         * @enum {string}
                         */
                        mfa: "done" | "needed" | "enrolment-needed" | "not-required";
                        factors: {
                            /** @example true */
                            totp: boolean;
                            /** @example 1 */
                            passkeys: number;
                            /**
                             * @description How many are left.
                             * @example 10
                             */
                            recoveryCodes: number;
                        };
                        organisations: {
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example Weinkontor Pfalz GmbH */
                            name: string;
                            /** @example customer */
                            kind: string;
                            roles: string[];
                        }[];
                        /**
                         * @description What is held somewhere: for all tenants, or for some.
                         * @example {
                         *       "server:read": {
                         *         "reach": "some"
                         *       }
                         *     }
                         */
                        permissions: {
                            [key: string]: {
                                /**
                                 * @example some
                                 * @enum {string}
                                 */
                                reach: "all" | "some";
                            };
                        };
                        /** @example Torhaus IT GmbH */
                        provider: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.changed`: Somebody else has changed this in the meantime; your change was not taken. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.precondition_required`: A change must say which state it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current": "weinberg kette lampe",
                 *       "new": "weinberg kette lampe"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: password
                     * @example weinberg kette lampe
                     */
                    current: string;
                    /**
                     * Format: password
                     * @example weinberg kette lampe
                     */
                    new: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.wrong_password`: The present password is wrong, or there were too many wrong attempts.
             *
             *     `identity.session_needed`: Only a person signed in with a browser can do this, no API key.
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.password_short`: The password has fewer than 12 characters.
             *
             *     `identity.password_long`: The password has more than 128 characters.
             *
             *     `identity.password_common`: This password is on the lists attackers try first.
             *
             *     `identity.password_personal`: The password is little more than your name, your address or a word everybody tries first.
             *
             *     `identity.password_simple`: The password is little more than a repetition or a run on the keyboard.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "j.rebstock@weinkontor.example",
                 *       "password": "weinberg kette lampe"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @example j.rebstock@weinkontor.example
                     */
                    email: string;
                    /**
                     * Format: password
                     * @example weinberg kette lampe
                     */
                    password: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "j.rebstock@weinkontor.example"
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: email
                         * @example j.rebstock@weinkontor.example
                         */
                        email: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.wrong_password`: The present password is wrong, or there were too many wrong attempts.
             *
             *     `identity.session_needed`: Only a person signed in with a browser can do this, no API key.
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA"
                 *     }
                 */
                "application/json": {
                    /** @example bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA */
                    token: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "j.rebstock@weinkontor.example"
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: email
                         * @example j.rebstock@weinkontor.example
                         */
                        email: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unauthenticated`: The sign-in or the API key is not valid (any more). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.cross_site`: This request came from another website and was not carried out. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.email_taken`: There is an account with this e-mail address.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.link_invalid`: This link was used already, has expired, or is incomplete. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "j.rebstock@weinkontor.example"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @example j.rebstock@weinkontor.example
                     */
                    email: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sent": true
                     *     }
                     */
                    "application/json": {
                        /**
                         * @example true
                         * @enum {boolean}
                         */
                        sent: true;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unauthenticated`: The sign-in or the API key is not valid (any more). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.cross_site`: This request came from another website and was not carried out. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA",
                 *       "password": "weinberg kette lampe"
                 *     }
                 */
                "application/json": {
                    /** @example bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA */
                    token: string;
                    /**
                     * Format: password
                     * @example weinberg kette lampe
                     */
                    password: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "j.rebstock@weinkontor.example"
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: email
                         * @example j.rebstock@weinkontor.example
                         */
                        email: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unauthenticated`: The sign-in or the API key is not valid (any more). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.cross_site`: This request came from another website and was not carried out. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.link_invalid`: This link was used already, has expired, or is incomplete. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.password_short`: The password has fewer than 12 characters.
             *
             *     `identity.password_long`: The password has more than 128 characters.
             *
             *     `identity.password_common`: This password is on the lists attackers try first.
             *
             *     `identity.password_personal`: The password is little more than your name, your address or a word everybody tries first.
             *
             *     `identity.password_simple`: The password is little more than a repetition or a run on the keyboard.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUpTotp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                     *       "uri": "otpauth://totp/Torhaus:jonas?secret=JBSWY3DP"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Base 32, to be typed in.
                         * @example JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
                         */
                        secret: string;
                        /**
                         * @description For a QR code.
                         * @example otpauth://totp/Torhaus:jonas?secret=JBSWY3DP
                         */
                        uri: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.session_needed`: Only a person signed in with a browser can do this, no API key.
             *
             *     `identity.sign_in_again`: For this, the sign-in must be younger than 15 minutes.
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.session_needed`: Only a person signed in with a browser can do this, no API key.
             *
             *     `identity.sign_in_again`: For this, the sign-in must be younger than 15 minutes.
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.unknown_totp`: No authenticator app is set up. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.last_factor`: The second factor is mandatory here; the last one cannot be removed.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "287082"
                 *     }
                 */
                "application/json": {
                    /** @example 287082 */
                    code: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recoveryCodes": [
                     *         "7k2m-q9x4-0b3d-vw8e"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Each works once. Shown only now. */
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.wrong_code`: The code is wrong or was used already, or there were too many wrong attempts.
             *
             *     `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.session_needed`: Only a person signed in with a browser can do this, no API key.
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.totp_not_started`: Setting up the authenticator app was not begun, or has expired.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recoveryCodes": [
                     *         "7k2m-q9x4-0b3d-vw8e"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Each works once. Shown only now. */
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.session_needed`: Only a person signed in with a browser can do this, no API key.
             *
             *     `identity.sign_in_again`: For this, the sign-in must be younger than 15 minutes.
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.no_factor`: There are recovery codes only beside an authenticator app or a passkey.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginPasskey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "challengeId": "chl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "options": {
                     *         "challenge": "Zk8t0mXn3Yw2bq1cVh5uLA",
                     *         "userVerification": "required"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @example chl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        challengeId: string;
                        /**
                         * @description For the browser, as JSON (WebAuthn, 5.1.8 and 5.1.9).
                         * @example {
                         *       "challenge": "Zk8t0mXn3Yw2bq1cVh5uLA",
                         *       "userVerification": "required"
                         *     }
                         */
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.session_needed`: Only a person signed in with a browser can do this, no API key.
             *
             *     `identity.sign_in_again`: For this, the sign-in must be younger than 15 minutes.
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.too_many_passkeys`: An account has {most} passkeys at most.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "psk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "name": "Notebook",
                     *           "createdAt": "2026-07-14T08:00:00Z",
                     *           "usedAt": "2026-07-14T08:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example psk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example Notebook */
                            name: string;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                            usedAt: string | null;
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerPasskey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "challengeId": "chl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                 *       "name": "Notebook",
                 *       "response": {
                 *         "id": "x3Fq",
                 *         "rawId": "x3Fq",
                 *         "type": "public-key",
                 *         "response": {}
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @example chl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                    challengeId: string;
                    /** @example Notebook */
                    name: string;
                    /**
                     * @example {
                     *       "id": "x3Fq",
                     *       "rawId": "x3Fq",
                     *       "type": "public-key",
                     *       "response": {}
                     *     }
                     */
                    response: {
                        id: string;
                        rawId: string;
                        /** @enum {string} */
                        type: "public-key";
                        authenticatorAttachment?: ("platform" | "cross-platform") | null;
                        clientExtensionResults: {
                            [key: string]: unknown;
                        };
                        response: {
                            clientDataJSON: string;
                            attestationObject: string;
                            transports?: string[];
                        } & {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "psk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "recoveryCodes": [
                     *         "7k2m-q9x4-0b3d-vw8e"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example psk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @description Only with the first factor. */
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.passkey_refused`: The passkey could not be verified.
             *
             *     `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.session_needed`: Only a person signed in with a browser can do this, no API key.
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.challenge_gone`: This was completed already, or took too long. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example psk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "psk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example psk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.session_needed`: Only a person signed in with a browser can do this, no API key.
             *
             *     `identity.sign_in_again`: For this, the sign-in must be younger than 15 minutes.
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_passkey`: There is no such passkey (any more).
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.last_factor`: The second factor is mandatory here; the last one cannot be removed.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "accountId": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "name": "Monitoring",
                     *           "kind": "api",
                     *           "scopes": [
                     *             "server:read"
                     *           ],
                     *           "createdAt": "2026-07-14T08:00:00Z",
                     *           "expiresAt": "2026-07-14T08:00:00Z",
                     *           "lastUsedAt": "2026-07-14T08:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            accountId: string;
                            /** @example Monitoring */
                            name: string;
                            /**
                             * @example api
                             * @enum {string}
                             */
                            kind: "api" | "calendar";
                            scopes: string[] | null;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                            expiresAt: string | null;
                            lastUsedAt: string | null;
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Monitoring",
                 *       "scopes": [
                 *         "server:read"
                 *       ],
                 *       "expiresOn": "2026-07-14",
                 *       "kind": "api"
                 *     }
                 */
                "application/json": {
                    /** @example Monitoring */
                    name: string;
                    /**
                     * @description What the key may do at most; null: whatever its account may.
                     * @default null
                     * @example [
                     *       "server:read"
                     *     ]
                     */
                    scopes?: ("catalogue:read" | "provider:read" | "clause:compute" | "search:use" | "provider:change" | "customer:read" | "customer:register" | "customer:change" | "customer:delete" | "tier:read" | "tier:manage" | "contact:read" | "contact:name" | "person:read" | "person:manage" | "sso:manage" | "key:manage" | "webhook:manage" | "price:read" | "price:change" | "offer:read" | "offer:make" | "order:place" | "contract:read" | "contract:declare" | "document:read" | "mail:bounce" | "invoice:read" | "deletion:read" | "server:read" | "server:operate" | "backup:read" | "backup:make" | "run:read" | "run:repair" | "network:read" | "network:change" | "deadline:read" | "deadline:retry" | "alarm:read" | "alarm:settle" | "audit:read" | "audit:verify" | "access-log:read" | "agreement:read" | "agreement:manage" | "privacy:export" | "privacy:erase" | "legal-hold:read" | "legal-hold:manage" | "support:open" | "support:read" | "support:end" | "mfa:read" | "mfa:change" | "mfa-exemption:read" | "mfa-exemption:offer" | "mfa-exemption:decide" | "approval:read" | "approval:decide")[] | null;
                    /**
                     * Format: date
                     * @description The last day it works; a year from now at the latest, and unless said.
                     * @example 2026-07-14
                     */
                    expiresOn?: string;
                    /**
                     * @default api
                     * @example api
                     * @enum {string}
                     */
                    kind?: "api" | "calendar";
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "expiresAt": "2026-07-14T08:00:00Z",
                     *       "token": "hfn_bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA"
                     *     }
                     */
                    "application/json": {
                        /** @example key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        expiresAt: string;
                        /**
                         * @description Shown only now.
                         * @example hfn_bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA
                         */
                        token: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.session_needed`: Only a person signed in with a browser can do this, no API key.
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.name_taken`: A valid key is already called “{name}”.
             *
             *     `identity.too_many_keys`: An account has {most} valid keys at most.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.bad_name`: “{name}” is no name for a key.
             *
             *     `identity.bad_expiry`: A key expires tomorrow at the earliest and in a year at the latest.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.no_person`: This key belongs to the installation and to no account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_key`: There is no key {id}.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServiceAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "name": "Monitoring",
                     *           "roles": [
                     *             "technical"
                     *           ],
                     *           "createdAt": "2026-07-14T08:00:00Z",
                     *           "keys": [
                     *             {
                     *               "id": "key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *               "accountId": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *               "name": "Monitoring",
                     *               "kind": "api",
                     *               "scopes": [
                     *                 "server:read"
                     *               ],
                     *               "createdAt": "2026-07-14T08:00:00Z",
                     *               "expiresAt": "2026-07-14T08:00:00Z",
                     *               "lastUsedAt": "2026-07-14T08:00:00Z"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example Monitoring */
                            name: string;
                            /**
                             * @example [
                             *       "technical"
                             *     ]
                             */
                            roles: string[];
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                            keys: {
                                /** @example key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                                id: string;
                                /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                                accountId: string;
                                /** @example Monitoring */
                                name: string;
                                /**
                                 * @example api
                                 * @enum {string}
                                 */
                                kind: "api" | "calendar";
                                scopes: string[] | null;
                                /**
                                 * Format: date-time
                                 * @example 2026-07-14T08:00:00Z
                                 */
                                createdAt: string;
                                expiresAt: string | null;
                                lastUsedAt: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_organisation`: There is no such organisation.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeServiceAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Monitoring",
                 *       "scopes": [
                 *         "server:read"
                 *       ],
                 *       "expiresOn": "2026-07-14",
                 *       "roles": [
                 *         "technical"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @example Monitoring */
                    name: string;
                    /**
                     * @description What the key may do at most; null: whatever its account may.
                     * @default null
                     * @example [
                     *       "server:read"
                     *     ]
                     */
                    scopes?: ("catalogue:read" | "provider:read" | "clause:compute" | "search:use" | "provider:change" | "customer:read" | "customer:register" | "customer:change" | "customer:delete" | "tier:read" | "tier:manage" | "contact:read" | "contact:name" | "person:read" | "person:manage" | "sso:manage" | "key:manage" | "webhook:manage" | "price:read" | "price:change" | "offer:read" | "offer:make" | "order:place" | "contract:read" | "contract:declare" | "document:read" | "mail:bounce" | "invoice:read" | "deletion:read" | "server:read" | "server:operate" | "backup:read" | "backup:make" | "run:read" | "run:repair" | "network:read" | "network:change" | "deadline:read" | "deadline:retry" | "alarm:read" | "alarm:settle" | "audit:read" | "audit:verify" | "access-log:read" | "agreement:read" | "agreement:manage" | "privacy:export" | "privacy:erase" | "legal-hold:read" | "legal-hold:manage" | "support:open" | "support:read" | "support:end" | "mfa:read" | "mfa:change" | "mfa-exemption:read" | "mfa-exemption:offer" | "mfa-exemption:decide" | "approval:read" | "approval:decide")[] | null;
                    /**
                     * Format: date
                     * @description The last day it works; a year from now at the latest, and unless said.
                     * @example 2026-07-14
                     */
                    expiresOn?: string;
                    /**
                     * @example [
                     *       "technical"
                     *     ]
                     */
                    roles: string[];
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "key": {
                     *         "id": "key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *         "expiresAt": "2026-07-14T08:00:00Z",
                     *         "token": "hfn_bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        key: {
                            /** @example key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            expiresAt: string;
                            /**
                             * @description Shown only now.
                             * @example hfn_bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA
                             */
                            token: string;
                        };
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.session_needed`: Only a person signed in with a browser can do this, no API key.
             *
             *     `identity.scope_not_held`: You cannot pass on more than you may do yourself ({what}).
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_organisation`: There is no such organisation.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.name_taken`: A valid key is already called “{name}”.
             *
             *     `identity.too_many_keys`: An account has {most} valid keys at most.
             *
             *     `identity.too_many_people`: An organisation has {most} people and open invitations at most.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.bad_name`: “{name}” is no name for a key.
             *
             *     `identity.bad_expiry`: A key expires tomorrow at the earliest and in a year at the latest.
             *
             *     `identity.bad_roles`: This organisation has the roles {roles} only.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endServiceAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
                /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_organisation`: There is no such organisation.
             *
             *     `identity.unknown_service_account`: There is no such service account (any more).
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueServiceKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
                /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Monitoring",
                 *       "scopes": [
                 *         "server:read"
                 *       ],
                 *       "expiresOn": "2026-07-14"
                 *     }
                 */
                "application/json": {
                    /** @example Monitoring */
                    name: string;
                    /**
                     * @description What the key may do at most; null: whatever its account may.
                     * @default null
                     * @example [
                     *       "server:read"
                     *     ]
                     */
                    scopes?: ("catalogue:read" | "provider:read" | "clause:compute" | "search:use" | "provider:change" | "customer:read" | "customer:register" | "customer:change" | "customer:delete" | "tier:read" | "tier:manage" | "contact:read" | "contact:name" | "person:read" | "person:manage" | "sso:manage" | "key:manage" | "webhook:manage" | "price:read" | "price:change" | "offer:read" | "offer:make" | "order:place" | "contract:read" | "contract:declare" | "document:read" | "mail:bounce" | "invoice:read" | "deletion:read" | "server:read" | "server:operate" | "backup:read" | "backup:make" | "run:read" | "run:repair" | "network:read" | "network:change" | "deadline:read" | "deadline:retry" | "alarm:read" | "alarm:settle" | "audit:read" | "audit:verify" | "access-log:read" | "agreement:read" | "agreement:manage" | "privacy:export" | "privacy:erase" | "legal-hold:read" | "legal-hold:manage" | "support:open" | "support:read" | "support:end" | "mfa:read" | "mfa:change" | "mfa-exemption:read" | "mfa-exemption:offer" | "mfa-exemption:decide" | "approval:read" | "approval:decide")[] | null;
                    /**
                     * Format: date
                     * @description The last day it works; a year from now at the latest, and unless said.
                     * @example 2026-07-14
                     */
                    expiresOn?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "expiresAt": "2026-07-14T08:00:00Z",
                     *       "token": "hfn_bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA"
                     *     }
                     */
                    "application/json": {
                        /** @example key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        expiresAt: string;
                        /**
                         * @description Shown only now.
                         * @example hfn_bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA
                         */
                        token: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.session_needed`: Only a person signed in with a browser can do this, no API key.
             *
             *     `identity.scope_not_held`: You cannot pass on more than you may do yourself ({what}).
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_organisation`: There is no such organisation.
             *
             *     `identity.unknown_service_account`: There is no such service account (any more).
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.name_taken`: A valid key is already called “{name}”.
             *
             *     `identity.too_many_keys`: An account has {most} valid keys at most.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.bad_name`: “{name}” is no name for a key.
             *
             *     `identity.bad_expiry`: A key expires tomorrow at the earliest and in a year at the latest.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeServiceKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
                /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                accountId: string;
                /** @example key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example key_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_organisation`: There is no such organisation.
             *
             *     `identity.unknown_service_account`: There is no such service account (any more).
             *
             *     `identity.unknown_key`: There is no key {id}.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "name": "Jonas Rebstock",
                     *           "email": "j.rebstock@weinkontor.example",
                     *           "roles": [
                     *             "technical"
                     *           ],
                     *           "since": "2026-07-14T08:00:00Z",
                     *           "secondFactor": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example Jonas Rebstock */
                            name: string;
                            /** @example j.rebstock@weinkontor.example */
                            email: string;
                            /**
                             * @example [
                             *       "technical"
                             *     ]
                             */
                            roles: string[];
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            since: string;
                            /**
                             * @description Whether one is set up. Null: the account belongs to another organisation, which sees it.
                             * @example true
                             */
                            secondFactor: boolean | null;
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_organisation`: There is no such organisation.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
                /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "name": "Jonas Rebstock",
                     *       "email": "j.rebstock@weinkontor.example",
                     *       "roles": [
                     *         "technical"
                     *       ],
                     *       "since": "2026-07-14T08:00:00Z",
                     *       "secondFactor": true
                     *     }
                     */
                    "application/json": {
                        /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example Jonas Rebstock */
                        name: string;
                        /** @example j.rebstock@weinkontor.example */
                        email: string;
                        /**
                         * @example [
                         *       "technical"
                         *     ]
                         */
                        roles: string[];
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        since: string;
                        /**
                         * @description Whether one is set up. Null: the account belongs to another organisation, which sees it.
                         * @example true
                         */
                        secondFactor: boolean | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_organisation`: There is no such organisation.
             *
             *     `identity.unknown_person`: This person does not belong to the organisation (any more).
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRoles: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the GET on the same path; needed once there is something to change.
                 * @example "Zk8t0mXn3Yw2bq1cVh5uLA"
                 */
                "if-match"?: string;
            };
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
                /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "technical"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       "technical"
                     *     ]
                     */
                    roles: string[];
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "name": "Jonas Rebstock",
                     *       "email": "j.rebstock@weinkontor.example",
                     *       "roles": [
                     *         "technical"
                     *       ],
                     *       "since": "2026-07-14T08:00:00Z",
                     *       "secondFactor": true
                     *     }
                     */
                    "application/json": {
                        /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example Jonas Rebstock */
                        name: string;
                        /** @example j.rebstock@weinkontor.example */
                        email: string;
                        /**
                         * @example [
                         *       "technical"
                         *     ]
                         */
                        roles: string[];
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        since: string;
                        /**
                         * @description Whether one is set up. Null: the account belongs to another organisation, which sees it.
                         * @example true
                         */
                        secondFactor: boolean | null;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.scope_not_held`: You cannot pass on more than you may do yourself ({what}).
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_organisation`: There is no such organisation.
             *
             *     `identity.unknown_person`: This person does not belong to the organisation (any more).
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.last_owner`: At least one person must be able to manage the people of the organisation (role {role}).
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.changed`: Somebody else has changed this in the meantime; your change was not taken. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.bad_roles`: This organisation has the roles {roles} only.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.precondition_required`: A change must say which state it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePerson: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the GET on the same path; needed once there is something to change.
                 * @example "Zk8t0mXn3Yw2bq1cVh5uLA"
                 */
                "if-match"?: string;
            };
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
                /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_organisation`: There is no such organisation.
             *
             *     `identity.unknown_person`: This person does not belong to the organisation (any more).
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.last_owner`: At least one person must be able to manage the people of the organisation (role {role}).
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.changed`: Somebody else has changed this in the meantime; your change was not taken. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.precondition_required`: A change must say which state it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "otl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "email": "j.rebstock@weinkontor.example",
                     *           "roles": [
                     *             "technical"
                     *           ],
                     *           "createdAt": "2026-07-14T08:00:00Z",
                     *           "expiresAt": "2026-07-14T08:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example otl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /**
                             * Format: email
                             * @example j.rebstock@weinkontor.example
                             */
                            email: string;
                            /**
                             * @example [
                             *       "technical"
                             *     ]
                             */
                            roles: string[];
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            expiresAt: string;
                        }[];
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_organisation`: There is no such organisation.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invitePerson: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "j.rebstock@weinkontor.example",
                 *       "name": "Mara Fass",
                 *       "roles": [
                 *         "technical"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @example j.rebstock@weinkontor.example
                     */
                    email: string;
                    /** @example Mara Fass */
                    name: string;
                    /**
                     * @example [
                     *       "technical"
                     *     ]
                     */
                    roles: string[];
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "otl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "email": "j.rebstock@weinkontor.example",
                     *       "roles": [
                     *         "technical"
                     *       ],
                     *       "createdAt": "2026-07-14T08:00:00Z",
                     *       "expiresAt": "2026-07-14T08:00:00Z"
                     *     }
                     */
                    "application/json": {
                        /** @example otl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /**
                         * Format: email
                         * @example j.rebstock@weinkontor.example
                         */
                        email: string;
                        /**
                         * @example [
                         *       "technical"
                         *     ]
                         */
                        roles: string[];
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        expiresAt: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.scope_not_held`: You cannot pass on more than you may do yourself ({what}).
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_organisation`: There is no such organisation.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.already_member`: This person belongs to the organisation already.
             *
             *     `identity.too_many_people`: An organisation has {most} people and open invitations at most.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.bad_roles`: This organisation has the roles {roles} only.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
                /** @example otl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "otl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example otl_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_organisation`: There is no such organisation.
             *
             *     `identity.unknown_invitation`: This invitation is not open (any more).
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA"
                 *     }
                 */
                "application/json": {
                    /** @example bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA */
                    token: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "j.rebstock@weinkontor.example",
                     *       "organisation": "Weinkontor Pfalz GmbH",
                     *       "roles": [
                     *         "technical"
                     *       ],
                     *       "needsAccount": true,
                     *       "needsPassword": true
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: email
                         * @example j.rebstock@weinkontor.example
                         */
                        email: string;
                        /** @example Weinkontor Pfalz GmbH */
                        organisation: string;
                        /**
                         * @example [
                         *       "technical"
                         *     ]
                         */
                        roles: string[];
                        /**
                         * @description Accepting it makes an account, which needs a name.
                         * @example true
                         */
                        needsAccount: boolean;
                        /**
                         * @description And a password.
                         * @example true
                         */
                        needsPassword: boolean;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unauthenticated`: The sign-in or the API key is not valid (any more). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.cross_site`: This request came from another website and was not carried out. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.link_invalid`: This link was used already, has expired, or is incomplete. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA",
                 *       "name": "Mara Fass",
                 *       "password": "weinberg kette lampe"
                 *     }
                 */
                "application/json": {
                    /** @example bVx3q0l6Vn1cY2kTzR8sWmE4uJ7hPaGdF9iLoQe5XyA */
                    token: string;
                    /** @example Mara Fass */
                    name?: string;
                    /**
                     * Format: password
                     * @example weinberg kette lampe
                     */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "j.rebstock@weinkontor.example",
                     *       "created": true
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: email
                         * @example j.rebstock@weinkontor.example
                         */
                        email: string;
                        /** @example true */
                        created: boolean;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unauthenticated`: The sign-in or the API key is not valid (any more). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.cross_site`: This request came from another website and was not carried out. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.already_member`: This person belongs to the organisation already.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.link_invalid`: This link was used already, has expired, or is incomplete. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.password_short`: The password has fewer than 12 characters.
             *
             *     `identity.password_long`: The password has more than 128 characters.
             *
             *     `identity.password_common`: This password is on the lists attackers try first.
             *
             *     `identity.password_personal`: The password is little more than your name, your address or a word everybody tries first.
             *
             *     `identity.password_simple`: The password is little more than a repetition or a run on the keyboard.
             *
             *     `identity.password_needed`: The new account needs a name and a password.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSupportAccesses: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else -fromAt.
                 * @example -fromAt
                 */
                sort?: "fromAt" | "-fromAt" | "untilAt" | "-untilAt";
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                customerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "sup_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "accountId": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "accountName": "Katrin Lotse",
                     *           "accountOrganisation": "Hafenstadt IT GmbH",
                     *           "reason": "Ticket: Der Webshop antwortet seit 14 Uhr nicht.",
                     *           "fromAt": "2026-07-14T08:00:00Z",
                     *           "untilAt": "2026-07-14T08:00:00Z",
                     *           "endedAt": "2026-07-14T08:00:00Z",
                     *           "endedBy": "account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "isOpen": true
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example sup_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            customerId: string;
                            /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            accountId: string;
                            accountName: string | null;
                            accountOrganisation: string | null;
                            /** @example Ticket: Der Webshop antwortet seit 14 Uhr nicht. */
                            reason: string;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            fromAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            untilAt: string;
                            endedAt: string | null;
                            endedBy: string | null;
                            /** @example true */
                            isOpen: boolean;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openSupportAccess: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                 *       "reason": "Ticket: Der Webshop antwortet seit 14 Uhr nicht.",
                 *       "hours": 2
                 *     }
                 */
                "application/json": {
                    /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                    customerId: string;
                    /**
                     * @description 10 to 500 characters; those concerned read it.
                     * @example Ticket: Der Webshop antwortet seit 14 Uhr nicht.
                     */
                    reason: string;
                    /** @example 2 */
                    hours: number;
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "sup_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "accountId": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "accountName": "Katrin Lotse",
                     *       "accountOrganisation": "Hafenstadt IT GmbH",
                     *       "reason": "Ticket: Der Webshop antwortet seit 14 Uhr nicht.",
                     *       "fromAt": "2026-07-14T08:00:00Z",
                     *       "untilAt": "2026-07-14T08:00:00Z",
                     *       "endedAt": "2026-07-14T08:00:00Z",
                     *       "endedBy": "account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "isOpen": true
                     *     }
                     */
                    "application/json": {
                        /** @example sup_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        customerId: string;
                        /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        accountId: string;
                        accountName: string | null;
                        accountOrganisation: string | null;
                        /** @example Ticket: Der Webshop antwortet seit 14 Uhr nicht. */
                        reason: string;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        fromAt: string;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        untilAt: string;
                        endedAt: string | null;
                        endedBy: string | null;
                        /** @example true */
                        isOpen: boolean;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.support_needs_person`: Only a person with an account opens a support access: the customer is to see who looks.
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.unknown_customer`: There is no such customer. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.support_is_open`: Your support access to this customer is open already, until {until}.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSupportAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sup_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "sup_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "customerId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "accountId": "acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "accountName": "Katrin Lotse",
                     *       "accountOrganisation": "Hafenstadt IT GmbH",
                     *       "reason": "Ticket: Der Webshop antwortet seit 14 Uhr nicht.",
                     *       "fromAt": "2026-07-14T08:00:00Z",
                     *       "untilAt": "2026-07-14T08:00:00Z",
                     *       "endedAt": "2026-07-14T08:00:00Z",
                     *       "endedBy": "account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "isOpen": true
                     *     }
                     */
                    "application/json": {
                        /** @example sup_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        customerId: string;
                        /** @example acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        accountId: string;
                        accountName: string | null;
                        accountOrganisation: string | null;
                        /** @example Ticket: Der Webshop antwortet seit 14 Uhr nicht. */
                        reason: string;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        fromAt: string;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        untilAt: string;
                        endedAt: string | null;
                        endedBy: string | null;
                        /** @example true */
                        isOpen: boolean;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_support_access`: There is no such support access.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSupportAccess: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example sup_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "sup_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example sup_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_support_access`: There is no such support access.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.support_over`: This support access is over already.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApprovals: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /**
                 * @description Rows in which this text occurs; upper and lower case are the same.
                 * @example wein
                 */
                q?: string;
                /**
                 * @description What it is sorted by; with - the other way round. Else -createdAt.
                 * @example -createdAt
                 */
                sort?: "createdAt" | "-createdAt" | "expiresAt" | "-expiresAt";
                state?: "open" | "approved" | "refused" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "apr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "operation": "setUpProvider",
                     *           "reason": "Die Bankverbindung des Anbieters ändert sich.",
                     *           "state": "open",
                     *           "requestedBy": "account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "decidedBy": "account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9W",
                     *           "decidedAt": "2026-07-14T08:00:00Z",
                     *           "expiresAt": "2026-07-14T08:00:00Z",
                     *           "createdAt": "2026-07-14T08:00:00Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example apr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example setUpProvider */
                            operation: string;
                            /** @example Die Bankverbindung des Anbieters ändert sich. */
                            reason: string;
                            /** @enum {string} */
                            state: "open" | "approved" | "refused" | "expired";
                            /** @example account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            requestedBy: string;
                            decidedBy: string | null;
                            decidedAt: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            expiresAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example apr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "apr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "operation": "setUpProvider",
                     *       "reason": "Die Bankverbindung des Anbieters ändert sich.",
                     *       "state": "open",
                     *       "requestedBy": "account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "decidedBy": "account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9W",
                     *       "decidedAt": "2026-07-14T08:00:00Z",
                     *       "expiresAt": "2026-07-14T08:00:00Z",
                     *       "createdAt": "2026-07-14T08:00:00Z",
                     *       "request": {
                     *         "params": {},
                     *         "query": {},
                     *         "body": {}
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @example apr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example setUpProvider */
                        operation: string;
                        /** @example Die Bankverbindung des Anbieters ändert sich. */
                        reason: string;
                        /** @enum {string} */
                        state: "open" | "approved" | "refused" | "expired";
                        /** @example account:acc_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        requestedBy: string;
                        decidedBy: string | null;
                        decidedAt: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        expiresAt: string;
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                        request: {
                            /** @example {} */
                            params: unknown;
                            /** @example {} */
                            query: unknown;
                            /** @example {} */
                            body: unknown;
                        };
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_approval`: There is no such approval.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example apr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "apr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "operation": "setUpProvider"
                     *     }
                     */
                    "application/json": {
                        /** @example apr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example setUpProvider */
                        operation: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.own_approval`: Whoever asked for something cannot approve it (four eyes).
             *
             *     `identity.approval_needs_person`: A service account can neither approve nor ask for what needs approval: no particular person stands behind it.
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_approval`: There is no such approval.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.approval_decided`: This approval has been decided already (“{state}”).
             *
             *     `identity.approval_expired`: This approval has lapsed: nobody decided for {days} days.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example apr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "apr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example apr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.own_approval`: Whoever asked for something cannot approve it (four eyes).
             *
             *     `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.unknown_approval`: There is no such approval.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.approval_decided`: This approval has been decided already (“{state}”).
             *
             *     `identity.approval_expired`: This approval has lapsed: nobody decided for {days} days.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "organisationId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "url": "https://betrieb.weinkontor.example/hafenamt",
                     *           "events": [
                     *             "hafenamt.invoice.issued"
                     *           ],
                     *           "state": "active",
                     *           "createdAt": "2026-07-14T08:00:00Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @example whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            id: string;
                            /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            organisationId: string;
                            /** @example https://betrieb.weinkontor.example/hafenamt */
                            url: string;
                            events: string[];
                            /** @enum {string} */
                            state: "active" | "paused";
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks.unknown_organisation`: There is no such organisation.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://betrieb.weinkontor.example/hafenamt",
                 *       "events": [
                 *         "hafenamt.server.state-changed",
                 *         "hafenamt.invoice.issued"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @example https://betrieb.weinkontor.example/hafenamt */
                    url: string;
                    /**
                     * @example [
                     *       "hafenamt.server.state-changed",
                     *       "hafenamt.invoice.issued"
                     *     ]
                     */
                    events: ("hafenamt.server.created" | "hafenamt.server.handed-over" | "hafenamt.server.state-changed" | "hafenamt.server.reachability-changed" | "hafenamt.outage.began" | "hafenamt.outage.ended" | "hafenamt.backup.begun" | "hafenamt.backup.state-changed" | "hafenamt.run.started" | "hafenamt.run.state-changed" | "hafenamt.deadline.set" | "hafenamt.deadline.state-changed" | "hafenamt.deadline.moved" | "hafenamt.offer.made" | "hafenamt.offer.state-changed" | "hafenamt.order.received" | "hafenamt.contract.concluded" | "hafenamt.contract.state-changed" | "hafenamt.contract.accepted" | "hafenamt.document.issued" | "hafenamt.invoice.issued" | "hafenamt.deletion.planned" | "hafenamt.deletion.proved" | "hafenamt.support-access.opened" | "hafenamt.support-access.ended")[];
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "secret": "whsec_bm90IGEgc2VjcmV0LCBvbmx5IGFuIGV4YW1wbGUgb2Y="
                     *     }
                     */
                    "application/json": {
                        /** @example whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example whsec_bm90IGEgc2VjcmV0LCBvbmx5IGFuIGV4YW1wbGUgb2Y= */
                        secret: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks.unknown_organisation`: There is no such organisation.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks.too_many`: There are {most} webhooks already; no more are provided for.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks.bad_target`: Nothing is delivered to this address: {en}.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "organisationId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "url": "https://betrieb.weinkontor.example/hafenamt",
                     *       "events": [
                     *         "hafenamt.invoice.issued"
                     *       ],
                     *       "state": "active",
                     *       "createdAt": "2026-07-14T08:00:00Z"
                     *     }
                     */
                    "application/json": {
                        /** @example whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        organisationId: string;
                        /** @example https://betrieb.weinkontor.example/hafenamt */
                        url: string;
                        events: string[];
                        /** @enum {string} */
                        state: "active" | "paused";
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks.unknown`: There is no such webhook.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the GET on the same path; needed once there is something to change.
                 * @example "Zk8t0mXn3Yw2bq1cVh5uLA"
                 */
                "if-match"?: string;
            };
            path: {
                /** @example whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks.unknown`: There is no such webhook.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.changed`: Somebody else has changed this in the meantime; your change was not taken. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.precondition_required`: A change must say which state it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the GET on the same path; needed once there is something to change.
                 * @example "Zk8t0mXn3Yw2bq1cVh5uLA"
                 */
                "if-match"?: string;
            };
            path: {
                /** @example whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://betrieb.weinkontor.example/hafenamt",
                 *       "events": [
                 *         "hafenamt.server.state-changed",
                 *         "hafenamt.invoice.issued"
                 *       ],
                 *       "state": "active"
                 *     }
                 */
                "application/json": {
                    /** @example https://betrieb.weinkontor.example/hafenamt */
                    url?: string;
                    /**
                     * @example [
                     *       "hafenamt.server.state-changed",
                     *       "hafenamt.invoice.issued"
                     *     ]
                     */
                    events?: ("hafenamt.server.created" | "hafenamt.server.handed-over" | "hafenamt.server.state-changed" | "hafenamt.server.reachability-changed" | "hafenamt.outage.began" | "hafenamt.outage.ended" | "hafenamt.backup.begun" | "hafenamt.backup.state-changed" | "hafenamt.run.started" | "hafenamt.run.state-changed" | "hafenamt.deadline.set" | "hafenamt.deadline.state-changed" | "hafenamt.deadline.moved" | "hafenamt.offer.made" | "hafenamt.offer.state-changed" | "hafenamt.order.received" | "hafenamt.contract.concluded" | "hafenamt.contract.state-changed" | "hafenamt.contract.accepted" | "hafenamt.document.issued" | "hafenamt.invoice.issued" | "hafenamt.deletion.planned" | "hafenamt.deletion.proved" | "hafenamt.support-access.opened" | "hafenamt.support-access.ended")[];
                    /** @enum {string} */
                    state?: "active" | "paused";
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "organisationId": "org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *       "url": "https://betrieb.weinkontor.example/hafenamt",
                     *       "events": [
                     *         "hafenamt.invoice.issued"
                     *       ],
                     *       "state": "active",
                     *       "createdAt": "2026-07-14T08:00:00Z"
                     *     }
                     */
                    "application/json": {
                        /** @example whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                        /** @example org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        organisationId: string;
                        /** @example https://betrieb.weinkontor.example/hafenamt */
                        url: string;
                        events: string[];
                        /** @enum {string} */
                        state: "active" | "paused";
                        /**
                         * Format: date-time
                         * @example 2026-07-14T08:00:00Z
                         */
                        createdAt: string;
                    };
                };
            };
            /** @description `api.malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks.unknown`: There is no such webhook.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.conflict`: At the same time another request made the same thing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.changed`: Somebody else has changed this in the meantime; your change was not taken. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.too_large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.media_type`: The content must be application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks.bad_target`: Nothing is delivered to this address: {en}.
             *
             *     `api.invalid_request`: Faults in the request: {faults}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.precondition_required`: A change must say which state it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /**
                 * @description Rows on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description `next` of the page before; left out for the first page.
                 * @example WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd
                 */
                cursor?: string;
                /** @example failed */
                state?: "queued" | "delivered" | "failed";
            };
            header?: never;
            path: {
                /** @example whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; all rows as a spreadsheet with `Accept: text/csv`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "whd_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "webhookId": "whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V",
                     *           "type": "hafenamt.server.state-changed",
                     *           "event": null,
                     *           "state": "queued",
                     *           "attempts": 1,
                     *           "nextAttemptAt": "2026-07-14T08:00:00Z",
                     *           "lastAnswer": "HTTP 200",
                     *           "deliveredAt": "2026-07-14T08:00:00Z",
                     *           "createdAt": "2026-07-14T08:00:00Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description Also the header `webhook-id`: the same for every attempt.
                             * @example whd_01K0Y3ZJ8QXW5T7N2M4P6R8S9V
                             */
                            id: string;
                            /** @example whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                            webhookId: string;
                            /** @example hafenamt.server.state-changed */
                            type: string;
                            /** @description The CloudEvent as it is sent. */
                            event: unknown;
                            /** @enum {string} */
                            state: "queued" | "delivered" | "failed";
                            /** @example 1 */
                            attempts: number;
                            nextAttemptAt: string | null;
                            lastAnswer: string | null;
                            deliveredAt: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-07-14T08:00:00Z
                             */
                            createdAt: string;
                        }[];
                        /**
                         * @description Cursor of the next page; null on the last.
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks.unknown`: There is no such webhook.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.invalid_request`: Faults in the request: {faults}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example whd_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whd_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example whd_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks.unknown_delivery`: There is no such delivery.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks.delivered_already`: This delivery has arrived.
             *
             *     `webhooks.paused`: The webhook is paused; nothing is delivered meanwhile.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key and body again get the same answer, for 24 hours.
                 * @example 6e0c1f0e-2f3b-4c8a-9d57-1b2a3c4d5e6f
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example whk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whd_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
                     *     }
                     */
                    "application/json": {
                        /** @example whd_01K0Y3ZJ8QXW5T7N2M4P6R8S9V */
                        id: string;
                    };
                };
            };
            /**
             * @description `api.unauthenticated`: The sign-in or the API key is not valid (any more).
             *
             *     `identity.not_signed_in`: You are not signed in.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.cross_site`: This request came from another website and was not carried out.
             *
             *     `identity.second_factor_needed`: The second factor is still missing.
             *
             *     `identity.enrolment_needed`: This account must have a second factor.
             *
             *     `identity.out_of_scope`: This key may not “{permission}”.
             *
             *     `identity.not_permitted`: Your role does not allow this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks.unknown`: There is no such webhook.
             *
             *     `api.not_found`: There is no such thing here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhooks.paused`: The webhook is paused; nothing is delivered meanwhile.
             *
             *     `api.conflict`: At the same time another request made the same thing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.invalid_request`: Faults in the request: {faults}.
             *
             *     `api.idempotency_key_reused`: This Idempotency-Key belongs to another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `api.too_many_failures`: Too many invalid keys or sign-ins came from this address.
             *
             *     `api.too_many_requests`: Those were too many requests in a short time.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.internal`: Something failed here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api.unavailable`: The database does not answer at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
